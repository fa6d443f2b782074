using Bot.Reporting.Petitions;

namespace Bot.Admin.Reports;

/// <summary>Which time is looked at, and perhaps which district or kind; without a time this year until today.</summary>
public sealed class FigureFilter
{
    // The first year of which there can be anything, and a guard against a calendar that counts for hours.
    private const int FirstYear = 2000;
    private const int MostYears = 20;

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public string? District { get; set; }

    /// <summary>The key of a kind of building, or of a general petition.</summary>
    public string? Kind { get; set; }

    /// <summary>What is looked at on a day.</summary>
    public CaseScope On(DateOnly today)
    {
        var until = Until is { Year: >= FirstYear } given && given <= today.AddYears(1) ? given : today;
        var from = From is { Year: >= FirstYear } first && first <= until && until.Year - first.Year < MostYears ? first : new(until.Year, 1, 1);
        return new(from, until, Filled(District), Filled(Kind));
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
