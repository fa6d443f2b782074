namespace Bot.Dialogs.Conversations;

/// <summary>Whether the knowledge base is sure, wavers or does not know.</summary>
public enum FaqDecision
{
    /// <summary>No entry fits.</summary>
    None,

    /// <summary>One of a few may fit.</summary>
    Choices,

    /// <summary>The first fits.</summary>
    Answer
}
