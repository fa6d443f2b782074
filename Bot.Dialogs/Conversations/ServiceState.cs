namespace Bot.Dialogs.Conversations;

/// <summary>How staff have set the service, at the moment of a turn and in the language of the conversation.</summary>
public sealed record ServiceState
{
    /// <summary>Everything is on and there is nothing to announce.</summary>
    public static ServiceState Usual { get; } = new();

    /// <summary>The channel is switched off; null while it is on.</summary>
    public ChannelPause? Channel { get; init; }

    /// <summary>The features that are switched off, with what to say instead; null says our own sentence.</summary>
    public IReadOnlyDictionary<Feature, string?> Off { get; init; } = new Dictionary<Feature, string?>();

    /// <summary>What the agency announces before answers; null if nothing.</summary>
    public ServiceBanner? Banner { get; init; }

    /// <summary>Nobody answers the telephone now, and citizens who ask for a person are told; null otherwise.</summary>
    public ClosedNow? Closed { get; init; }

    /// <summary>True while a feature is switched off.</summary>
    public bool IsOff(Feature feature) => Off.ContainsKey(feature);
}

/// <summary>What can be switched off by itself. Stored as a word: a name given here is kept for ever.</summary>
public enum Feature
{
    /// <summary>Answers from the knowledge base.</summary>
    Faq,

    /// <summary>Filing reports and petitions.</summary>
    Reports,

    /// <summary>Looking up and withdrawing cases.</summary>
    LookUp,

    /// <summary>The models that give a second opinion.</summary>
    Ai,

    /// <summary>Handing a conversation to a person.</summary>
    Person
}

/// <summary>A channel that is switched off.</summary>
/// <param name="Silent">True if nothing is said at all.</param>
/// <param name="Text">What is said otherwise; null says our own sentence.</param>
public sealed record ChannelPause(bool Silent, string? Text);

/// <summary>An announcement.</summary>
/// <param name="Id">Tells one from another, so that nobody reads the same one again and again.</param>
/// <param name="Text">Not empty.</param>
public sealed record ServiceBanner(string Id, string Text);

/// <summary>Outside office hours.</summary>
/// <param name="Text">What is said; null says our own sentence.</param>
public sealed record ClosedNow(string? Text);

/// <summary>The announcement that a citizen saw last.</summary>
/// <param name="Id">Which.</param>
/// <param name="At">When (UTC).</param>
public sealed record SeenBanner(string Id, DateTime At);
