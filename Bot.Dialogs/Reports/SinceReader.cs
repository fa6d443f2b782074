using Bot.Dialogs.Forms;

namespace Bot.Dialogs.Reports;

/// <summary>Since when something is being built.</summary>
internal static class SinceReader
{
    private const int Longest = 100;

    public static Reader<string> Reader { get; } = Read.Text(1, Longest);
}
