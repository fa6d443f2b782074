namespace Bot.Reporting.Satisfaction;

/// <summary>Where the answers to surveys come from.</summary>
public interface ISurveySource
{
    /// <summary>Every survey that was asked in a time; those that are kept apart by their definitions are apart here, in the words of a language.</summary>
    Task<IReadOnlyList<SurveyData>> ReadAsync(DateOnly from, DateOnly until, string language);

    /// <summary>True once no answer of that time can come any more.</summary>
    Task<bool> IsCompleteAsync(DateOnly from, DateOnly until);
}
