using Bot.Dialogs.Surveys;

namespace Bot.Surveys;

/// <summary>Something that came to an end and about which somebody might be asked, with all that decides it.</summary>
internal sealed record FramedCase
{
    /// <summary>The case's number; of an enquiry a random name.</summary>
    public required string Name { get; init; }

    public required SurveyAudience Audience { get; init; }

    public required EndedCase Facts { get; init; }

    /// <summary>The day on which it was answered.</summary>
    public required DateOnly AnsweredOn { get; init; }

    /// <summary>When to ask, UTC.</summary>
    public required DateTime AskAt { get; init; }

    /// <summary>A keyed hash of whoever would be asked; null if nobody can be.</summary>
    public string? Account { get; init; }

    /// <summary>The address in the chat; null if there is none.</summary>
    public string? Citizen { get; init; }

    public required string Language { get; init; }

    public string Unit { get; init; } = SurveyGroups.None;

    public string OutcomeGroup { get; init; } = SurveyGroups.None;

    public string DistrictGroup { get; init; } = SurveyGroups.None;

    public string DaysBand { get; init; } = SurveyGroups.None;

    public string Stratum => $"{OutcomeGroup}|{DistrictGroup}";

    public bool ByMail => Facts.Way is "email";

    public bool IsEnquiry => Audience is SurveyAudience.Enquiry;
}
