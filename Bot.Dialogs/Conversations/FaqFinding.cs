namespace Bot.Dialogs.Conversations;

/// <summary>What the knowledge base found, with the approved texts in the language of the conversation.</summary>
/// <param name="Decision">How sure it is.</param>
/// <param name="Entries">Best first; for <see cref="FaqDecision.Choices"/> at most three are shown.</param>
public sealed record FaqFinding(FaqDecision Decision, IReadOnlyList<FaqAnswer> Entries)
{
    /// <summary>True if hardly anything else can be meant: then even the words of somebody who fills in a form are a question.</summary>
    public bool IsVerySure { get; init; }

    /// <summary>Nothing found.</summary>
    public static FaqFinding Nothing { get; } = new(FaqDecision.None, []);
}
