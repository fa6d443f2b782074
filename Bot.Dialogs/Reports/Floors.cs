using Bot.Dialogs.Forms;

namespace Bot.Dialogs.Reports;

/// <summary>The floor, asked for or following from the kind.</summary>
internal static class Floors
{
    public static Reader<string> Reader { get; } = Read.OneOf(["roof", "1", "2", "3", "B1", "terrace", "unsure"], Said.For("floor"));

    /// <summary>The floor that a kind of building says by itself; null if it has to be asked.</summary>
    public static string? ImpliedBy(string kind) => kind switch
    {
        "rooftop" => "roof",
        "terrace" => "terrace",
        "arcade" => "1",
        _ => null
    };
}
