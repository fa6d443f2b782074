using Bot.Dialogs.Places;

namespace Bot.Dialogs.Forms;

/// <summary>A citizen's answer to one question, as it is kept: words, a choice, a place, or "skipped".</summary>
public sealed record Answer
{
    /// <summary>Typed words, made regular by the question's reader; national ID numbers are masked.</summary>
    public string? Words { get; init; }

    /// <summary>The key of a choice.</summary>
    public string? Choice { get; init; }

    /// <summary>A place.</summary>
    public Place? Place { get; init; }

    /// <summary>True if the question may be left out and was.</summary>
    public bool Skipped { get; init; }

    /// <summary>When it was given (UTC).</summary>
    public DateTime? At { get; init; }

    internal static Answer Left { get; } = new() { Skipped = true };

    internal static Answer Of(string words) => new() { Words = words };

    internal static Answer Chosen(string key) => new() { Choice = key };

    internal static Answer In(Place place) => new() { Place = place };
}
