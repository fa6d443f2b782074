namespace Bot.Dialogs.Surveys;

/// <summary>One version of a questionnaire. Data, not code: planners write it, and a published version is never altered.</summary>
public sealed record SurveyDefinition
{
    /// <summary>Which survey (<c>building</c>); the same over all versions.</summary>
    public required string Survey { get; init; }

    /// <summary>From 1.</summary>
    public required int Version { get; init; }

    /// <summary>Who is asked.</summary>
    public required SurveyAudience Audience { get; init; }

    /// <summary>Its name as those read it who are asked.</summary>
    public required SurveyText Title { get; init; }

    /// <summary>In the order in which they are written; see <see cref="SurveyOrder"/>.</summary>
    public IReadOnlyList<SurveyQuestion> Questions { get; init; } = [];

    /// <summary>The question of an id; null if this version has none.</summary>
    public SurveyQuestion? Question(string id) => Questions.FirstOrDefault(q => q.Id == id);
}

/// <summary>One item of a questionnaire.</summary>
public sealed record SurveyQuestion
{
    /// <summary>For ever the same while it asks for the same thing (<c>q1</c>).</summary>
    public required string Id { get; init; }

    /// <summary>How it is answered.</summary>
    public required SurveyQuestionKind Kind { get; init; }

    /// <summary>The question.</summary>
    public required SurveyText Text { get; init; }

    /// <summary>Its subject in a word or two, for buttons and tables.</summary>
    public required SurveyText Label { get; init; }

    /// <summary>What can be chosen; only for <see cref="SurveyQuestionKind.Choice"/>.</summary>
    public IReadOnlyList<SurveyOption> Options { get; init; } = [];

    /// <summary>True if it takes part in the shuffling that evens out what the order does to answers.</summary>
    public bool Shuffled { get; init; }

    /// <summary>True if it may be left out.</summary>
    public bool Optional { get; init; }

    /// <summary>True if it asks for the outcome, which reports keep apart from how the case was handled.</summary>
    public bool Outcome { get; init; }
}

/// <summary>One of the answers to choose from.</summary>
/// <param name="Key">Kept as the answer: for ever the same, in no language.</param>
/// <param name="Text">The words on the button.</param>
public sealed record SurveyOption(string Key, SurveyText Text);

/// <summary>How a question is answered.</summary>
public enum SurveyQuestionKind
{
    /// <summary>From 5 (very satisfied) to 1, or 0 for "do not know, does not apply".</summary>
    Scale,

    /// <summary>One of a few options.</summary>
    Choice,

    /// <summary>Free words, which nobody reads before they were screened.</summary>
    Text
}

/// <summary>Whom a survey asks.</summary>
public enum SurveyAudience
{
    /// <summary>Whoever reported a building.</summary>
    Building,

    /// <summary>Whoever sent a general petition.</summary>
    Petition,

    /// <summary>Whoever only asked something.</summary>
    Enquiry,

    /// <summary>The agency's own staff, by a link that tells nothing of who follows it.</summary>
    Staff
}

/// <summary>Words in the two languages of the service.</summary>
/// <param name="Chinese">zh-TW.</param>
/// <param name="English">en.</param>
public sealed record SurveyText(string Chinese, string English)
{
    /// <summary>The words for a language tag, or for the language that stands in for it.</summary>
    public string In(string? language) => Conversations.Wordbook.Written(language) == Conversations.SpokenLanguage.Chinese ? Chinese : English;
}
