using Bot.Dialogs.Forms;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// What the bot remembers of one citizen between two turns. Stored as JSON: every member is optional, so that a row
/// written by an older or a newer program can be read.
/// </summary>
public sealed record Conversation
{
    /// <summary>BCP 47 tag of the language to speak; null until it is known.</summary>
    public string? Language { get; init; }

    /// <summary>True once the bot has introduced itself.</summary>
    public bool Greeted { get; init; }

    /// <summary>True while the citizen blocks the account: nothing may be sent.</summary>
    public bool Blocked { get; init; }

    /// <summary>Until when a person speaks and the bot keeps silent (UTC); null when the bot speaks.</summary>
    public DateTime? PersonSpeaksUntil { get; init; }

    /// <summary>True if a person may have been asked for: the host then looks for <see cref="Facts.Handover"/>.</summary>
    public bool PersonCalled { get; init; }

    /// <summary>True if the bot has come back after a person and not said so yet.</summary>
    public bool ReturnUntold { get; init; }

    /// <summary>The number of the case talked of last; null if none was.</summary>
    public string? LastCase { get; init; }

    /// <summary>The photos sent together that were answered last: LINE delivers every photo of a set as a message of its own.</summary>
    public string? AnsweredMediaSet { get; init; }

    /// <summary>The entry answered last, as context for follow-up questions.</summary>
    public ShownAnswer? LastAnswer { get; init; }

    /// <summary>The question asked last, so that staff learn what became of it.</summary>
    public AskedQuestion? LastQuestion { get; init; }

    /// <summary>The announcement seen last; null if there was none.</summary>
    public SeenBanner? SeenBanner { get; init; }

    /// <summary>True if the citizen wants large text: short bubbles with one thing in each.</summary>
    public bool LargeText { get; init; }

    /// <summary>The forms that are being filled in, the present one last; null if there are none.</summary>
    public IReadOnlyList<Draft>? Drafts { get; init; }

    /// <summary>The drafts that became cases lately, oldest first; null if there are none.</summary>
    public IReadOnlyList<FiledDraft>? Filed { get; init; }
}

/// <summary>An answer that was shown.</summary>
/// <param name="EntryId">The FAQ entry.</param>
/// <param name="ShownAt">When (UTC).</param>
/// <param name="Helpful">The citizen's thumb, so that a second tap is not thanked as if it were the first.</param>
public sealed record ShownAnswer(string EntryId, DateTime ShownAt, bool? Helpful = null);

/// <summary>A question that was asked.</summary>
/// <param name="EventId">The host's number of the event, by which the question is kept.</param>
/// <param name="AskedAt">When (UTC).</param>
/// <param name="Decision">The outcome.</param>
public sealed record AskedQuestion(long EventId, DateTime AskedAt, FaqDecision Decision);
