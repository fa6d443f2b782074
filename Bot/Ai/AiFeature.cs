namespace Bot.Ai;

/// <summary>What a model is asked for; each has its switch and its count.</summary>
public enum AiFeature
{
    Embeddings,
    Chooser,
    Drafts
}

/// <summary>What came of a call.</summary>
public enum AiOutcome
{
    /// <summary>Something that we could use, also "none of these".</summary>
    Answered,

    /// <summary>Something else than what was asked for: prose, several choices, one that does not exist.</summary>
    Discarded,

    /// <summary>The endpoint's content filter would not have it.</summary>
    Refused,

    /// <summary>Nothing in time.</summary>
    Slow,

    /// <summary>An error, or an answer that is not the protocol's.</summary>
    Failed
}

/// <summary>An answer of a model.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Value">What we can use; null unless it is answered.</param>
/// <param name="Tokens">What the endpoint says that it cost; 0 if it says nothing.</param>
internal readonly record struct AiReply<T>(AiOutcome Outcome, T? Value, long Tokens)
    where T : class;
