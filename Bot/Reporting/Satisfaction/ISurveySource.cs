namespace Bot.Reporting.Satisfaction;

/// <summary>Where the answers to surveys come from: whoever runs surveys registers one.</summary>
public interface ISurveySource
{
    /// <summary>Every survey that was asked in a period; those that are kept apart by their definitions are apart here, in the words of a language.</summary>
    Task<IReadOnlyList<SurveyData>> ReadAsync(DateOnly from, DateOnly until, string language);
}
