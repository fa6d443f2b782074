namespace Bot.Dialogs.Forms;

/// <summary>One question of a form. Its id is for ever: a question whose meaning changes gets another one.</summary>
internal sealed record Question<T>
{
    public required string Id { get; init; }

    public required Func<Scene<T>, Prompt> Ask { get; init; }

    public required Func<Heard, Understanding> Read { get; init; }

    /// <summary>The form's value with this answer; null if a kept answer fits the question no longer.</summary>
    public required Func<T, Answer, T?> Set { get; init; }

    /// <summary>The answer as the review shows it.</summary>
    public required Func<Scene<T>, Answer, string> Show { get; init; }

    /// <summary>Whether the question applies, given the answers before it.</summary>
    public Func<T, bool> When { get; init; } = _ => true;

    /// <summary>A line to say once the question is answered.</summary>
    public Func<Scene<T>, string?> Note { get; init; } = _ => null;

    /// <summary>True if it may be left out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>True if almost any words fit it.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether words that came with a photo are offered as its answer, by what it makes of them.</summary>
    public Func<Understanding, bool> FitsCaption { get; init; } = _ => false;

    /// <summary>True for the question that photos answer.</summary>
    public bool IsForPhotos { get; init; }

    /// <summary>True for what the review does not show (a safety check, a consent).</summary>
    public bool IsHidden { get; init; }
}
