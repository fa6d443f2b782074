using Bot.Storage;

namespace Bot.Cases;

/// <summary>
/// Which cases somebody may see: all; or, limited to districts, those of their districts and what has no district (a
/// petition about no building) once it was given to them. Until then it is for those who are not limited to hand it out.
/// </summary>
/// <param name="Districts">Null for all.</param>
/// <param name="Officer">The id of whoever looks.</param>
public sealed record CaseSight(IReadOnlyList<string>? Districts, string Officer)
{
    public static readonly CaseSight All = new(null, "");

    internal IQueryable<CaseRow> Of(IQueryable<CaseRow> cases)
    {
        var (districts, officer) = (Districts, Officer);
        return districts is null ? cases : cases.Where(c => districts.Contains(c.District!) || (c.District == null && c.Officer == officer));
    }

    /// <summary>The numbers of the cases, for a query.</summary>
    internal IQueryable<string> NumbersIn(BotDb db) => Of(db.Cases).Select(c => c.Number);
}
