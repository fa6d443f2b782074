using Bot.Reporting.Statistics;

namespace Bot.Reporting.Satisfaction;

/// <summary>Everything that is known of a survey in a period: all that the figures are computed from, and nobody can be told from it.</summary>
public sealed record SurveyData
{
    /// <summary>Which survey, whatever its version: periods of the same one are compared.</summary>
    public required string Survey { get; init; }

    /// <summary>What was surveyed, in the words of its definition.</summary>
    public required string Name { get; init; }

    /// <summary>True if its figures may be published: a survey among staff is not.</summary>
    public bool IsPublic { get; init; } = true;

    /// <summary>The first and the last day of the period.</summary>
    public required DateOnly From { get; init; }

    /// <inheritdoc cref="From"/>
    public required DateOnly Until { get; init; }

    /// <summary>The items with the five answers, in their order.</summary>
    public required IReadOnlyList<SurveyItem> Items { get; init; }

    /// <summary>The questions with options of their own, counted; unweighted.</summary>
    public IReadOnlyList<SurveyChoice> Choices { get; init; } = [];

    public required SurveyFrame Frame { get; init; }

    /// <summary>What everybody who might have been asked is composed of, by the name of the margin and its cells.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Population { get; init; }

    public required IReadOnlyList<SurveyAnswers> Answers { get; init; }
}

/// <summary>An item with five answers.</summary>
/// <param name="Id">Stable.</param>
/// <param name="Wording">The words of the question: figures of other words are not compared.</param>
/// <param name="About">What it is about.</param>
public sealed record SurveyItem(string Id, string Wording, ItemSubject About);

/// <summary>A question with options of its own.</summary>
/// <param name="Wording">The words of the question.</param>
/// <param name="Options">The words of each option and how many chose it, in the order of the questionnaire.</param>
public sealed record SurveyChoice(string Wording, IReadOnlyList<(string Label, int Count)> Options)
{
    /// <summary>The base: whoever chose.</summary>
    public int Valid => Options.Sum(o => o.Count);

    /// <summary>What may be shown.</summary>
    public Showing Showing => SmallNumbers.Of(Valid);
}

/// <summary>What an item asks about. How a case was handled and what came of it are never mixed: a refusal handled well is still a refusal.</summary>
public enum ItemSubject
{
    /// <summary>Everything together.</summary>
    Overall,

    /// <summary>How it was handled.</summary>
    Process,

    /// <summary>What came of it.</summary>
    Outcome
}

/// <summary>Who was asked, as counts.</summary>
/// <param name="Eligible">Everybody whom the survey is about.</param>
/// <param name="Drawn">Of those, the ones to be invited: all of them, or a random sample.</param>
/// <param name="Delivered">Invitations that arrived.</param>
/// <param name="Completed">Those who answered everything.</param>
/// <param name="Partial">Those who answered some of it.</param>
public sealed record SurveyFrame(int Eligible, int Drawn, int Delivered, int Completed, int Partial)
{
    /// <summary>True if everybody was asked: then those who are missing chose to be, and chance explains little.</summary>
    public bool IsCensus => Drawn >= Eligible;

    /// <summary>Those who answered anything, of those whom the invitation reached; null if it reached nobody.</summary>
    public double? ResponseRate => Delivered > 0 ? (double)(Completed + Partial) / Delivered : null;
}

/// <summary>What one person answered. Nothing says who, and the groups are coarse.</summary>
/// <param name="Groups">By the name of the margin: the cell.</param>
/// <param name="Scores">By the id of the item: 1 (very dissatisfied) to 5 (very satisfied), 0 for "don't know"; none for no answer.</param>
public sealed record SurveyAnswers(IReadOnlyDictionary<string, string> Groups, IReadOnlyDictionary<string, int> Scores);

/// <summary>The names of the margins that answers are weighted by.</summary>
public static class SurveyMargins
{
    public const string Outcome = "outcome";
    public const string District = "district";
    public const string Days = "days";

    public static IReadOnlyList<string> All { get; } = [Outcome, District, Days];
}
