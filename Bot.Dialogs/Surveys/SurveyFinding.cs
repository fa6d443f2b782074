using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Surveys;

/// <summary>What the host knows of an invitation that a button or a half-filled survey names.</summary>
public sealed record SurveyFinding
{
    /// <summary>What the button names; never trusted beyond this finding.</summary>
    public required string Token { get; init; }

    /// <summary>How it stands, for the citizen who speaks.</summary>
    public required SurveyState State { get; init; }

    /// <summary>The version that was sent; null unless it is open.</summary>
    public SurveyDefinition? Definition { get; init; }

    /// <summary>From which the order of the questions follows.</summary>
    public string Seed { get; init; } = "";

    /// <summary>What was answered so far, by question; null for what was left out.</summary>
    public IReadOnlyDictionary<string, string?> Answers { get; init; } = new Dictionary<string, string?>();
}

/// <summary>How an invitation stands.</summary>
public enum SurveyState
{
    /// <summary>There is none of that name, or it is somebody else's: nobody learns which.</summary>
    Unknown,

    /// <summary>It can be answered.</summary>
    Open,

    /// <summary>It was answered, or declined, to the end.</summary>
    Done,

    /// <summary>Its time is over.</summary>
    Over
}

/// <summary>The invitation that waits for this citizen, for somebody who asks for the survey: <see cref="Facts.Surveys"/>.</summary>
public sealed record SurveyInquiry : Lookup;
