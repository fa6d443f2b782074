using Bot.Dialogs.Surveys;
using Bot.Surveys;

namespace Bot.Tests.Surveys;

/// <summary>The questionnaires that the program ships.</summary>
internal static class SurveySamples
{
    public static IReadOnlyList<SurveyDefinition> All { get; } = SurveyContent.Read();

    public static SurveyDefinition Case { get; } = All.Single(s => s.Audience is SurveyAudience.Building);

    public static SurveyDefinition Staff { get; } = All.Single(s => s.Audience is SurveyAudience.Staff);
}
