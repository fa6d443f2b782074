using Bot.Dialogs.Surveys;
using Bot.Settings;
using Microsoft.Extensions.Options;

namespace Bot.Surveys;

/// <summary>Whether and how many of an audience are asked, as planners set it.</summary>
public sealed record SurveyRule
{
    /// <summary>False while nobody is asked.</summary>
    public bool On { get; init; }

    /// <summary>Of a hundred who may be asked, how many are drawn; 100 asks them all.</summary>
    public int SharePercent { get; init; } = 100;

    /// <summary>The first day of a pause, such as the week before an election; null if there is none.</summary>
    public DateOnly? PauseFrom { get; init; }

    /// <summary>The last day of it.</summary>
    public DateOnly? PauseUntil { get; init; }

    /// <summary>True while nobody is asked because of the pause: who would be waits.</summary>
    public bool IsPaused(DateOnly day) => day >= PauseFrom && day <= PauseUntil;
}

/// <summary>The rules in force: what planners set, else what is configured.</summary>
public sealed class SurveyRuleBook(SettingsBook settings, IOptions<SurveysOptions> options)
{
    /// <summary>The name of a rule among the settings; kept for ever.</summary>
    public static string NameOf(SurveyAudience audience) => $"survey-rule:{audience.ToString().ToLowerInvariant()}";

    /// <summary>The rule for an audience.</summary>
    public SurveyRule Of(SurveyAudience audience) => settings.Current.Latest(NameOf(audience)) is { } set
        ? ServiceSettings.Read<SurveyRule>(set.Value)
        : new()
        {
            On = audience switch
            {
                SurveyAudience.Building or SurveyAudience.Petition => options.Value.Cases,
                SurveyAudience.Enquiry => options.Value.Enquiries,
                _ => false
            }
        };
}
