namespace Bot.Dialogs.Handover;

/// <summary>Where a conversation stands that a person was asked into. Stored as a word: a name given here is kept for ever.</summary>
public enum HandoverStage
{
    /// <summary>Waits for a person; the bot keeps silent.</summary>
    Waiting,

    /// <summary>A member of staff has it; the bot keeps silent.</summary>
    Taken,

    /// <summary>A question was left for a person to answer later; the bot goes on meanwhile.</summary>
    Left,

    /// <summary>Somebody answers in the platform's own inbox; the bot keeps silent.</summary>
    Elsewhere,

    /// <summary>It is over.</summary>
    Closed
}
