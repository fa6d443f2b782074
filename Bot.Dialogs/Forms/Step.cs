namespace Bot.Dialogs.Forms;

/// <summary>A question that applies to a draft, with what was answered.</summary>
internal sealed record Step
{
    public required string Id { get; init; }

    /// <summary>The name of the question in a word or two.</summary>
    public required string Label { get; init; }

    public required Prompt Prompt { get; init; }

    public required Func<Heard, Understanding> Read { get; init; }

    /// <summary>What was answered; null if nothing was, or nothing that still fits.</summary>
    public Answer? Answer { get; init; }

    public bool IsAnswered { get; init; }

    /// <summary>The answer as the review shows it; empty if there is none.</summary>
    public string Shown { get; init; } = "";

    public string? Note { get; init; }

    public bool IsOptional { get; init; }

    public bool IsOpen { get; init; }

    public Func<Understanding, bool> FitsCaption { get; init; } = _ => false;

    public bool IsForPhotos { get; init; }

    public bool IsHidden { get; init; }
}
