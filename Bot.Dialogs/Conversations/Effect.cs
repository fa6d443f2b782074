namespace Bot.Dialogs.Conversations;

/// <summary>A deed that a turn asks the host to do.</summary>
public abstract record Effect;

/// <summary>Store a thumb up or down for an answer.</summary>
public sealed record RateAnswer(string EntryId, bool Helpful) : Effect;

/// <summary>Keep a question's outcome for staff: which entry answered it, or none.</summary>
/// <param name="Question">The citizen's words; the host masks personal data before it stores them.</param>
/// <param name="Decision">The outcome.</param>
/// <param name="EntryId">The entry shown first, if any.</param>
public sealed record KeepQuestion(string Question, FaqDecision Decision, string? EntryId) : Effect
{
    /// <summary>The event of the question that the citizen had asked just before, if that one had no sure answer.</summary>
    public long? After { get; init; }
}

/// <summary>Remove the stored content of a message that the citizen took back.</summary>
public sealed record ForgetMessage(string MessageId) : Effect;

/// <summary>Drop what still waits to be sent to this citizen.</summary>
public sealed record StopSending : Effect;
