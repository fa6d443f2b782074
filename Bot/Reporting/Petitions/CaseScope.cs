using Bot.Cases;
using Bot.Cases.Inbox;
using Bot.Dialogs.Reports;

namespace Bot.Reporting.Petitions;

/// <summary>Which cases are counted: those of a time, perhaps of one district or kind only.</summary>
/// <param name="From">The first day, the agency's.</param>
/// <param name="Until">The last day.</param>
/// <param name="District">Null for all.</param>
/// <param name="Kind">The key of a kind of building, or <see cref="CaseFilter.Petition"/>; null for all.</param>
public sealed record CaseScope(DateOnly From, DateOnly Until, string? District = null, string? Kind = null)
{
    /// <summary>A whole year.</summary>
    public static CaseScope Year(int year) => new(new(year, 1, 1), new(year, 12, 31));

    /// <summary>The kind under which a case is counted.</summary>
    internal static string KindOf(ReportKind kind, string? building) => kind is ReportKind.Petition ? CaseFilter.Petition : building ?? "unsure";

    /// <summary>The cases of the district and kind, of any time.</summary>
    internal IQueryable<CaseRow> Of(IQueryable<CaseRow> cases)
    {
        if (District is { } district)
        {
            cases = cases.Where(c => c.District == district);
        }

        return Kind switch
        {
            null => cases,
            CaseFilter.Petition => cases.Where(c => c.Kind == ReportKind.Petition),
            "unsure" => cases.Where(c => c.Kind != ReportKind.Petition && (c.Building == "unsure" || c.Building == null)),
            var kind => cases.Where(c => c.Kind != ReportKind.Petition && c.Building == kind)
        };
    }
}
