namespace Bot.Dialogs.Surveys;

/// <summary>The five points of satisfaction, and the answer that is none.</summary>
public static class SurveyScale
{
    /// <summary>"Do not know, does not apply": counted, but in no base.</summary>
    public const string DoNotKnow = "0";

    /// <summary>The keys as they are offered, the best first.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["5", "4", "3", "2", "1", DoNotKnow];

    /// <summary>The words of a point in a language.</summary>
    public static string Label(string key, string? language) => SurveyWords.In(language).Point(key);
}
