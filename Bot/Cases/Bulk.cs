using Bot.Dialogs.Cases;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Cases;

/// <summary>Does the same with many cases. Each is judged and done by itself: one that cannot go along holds up no other.</summary>
public sealed class Bulk(IDbContextFactory<BotDb> databases, CaseDesk desk, Assigning assigning, CaseClock clock)
{
    /// <summary>The most cases at once.</summary>
    public const int Most = 100;

    /// <summary>What would come of a move, case by case.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="next">Where to.</param>
    /// <param name="details">What the move brings along.</param>
    /// <param name="roles">Those of whoever moves them.</param>
    public async Task<IReadOnlyList<BulkLine>> PreviewAsync(
        IReadOnlyList<CaseRow> cases, PetitionState next, MoveDetails details, IReadOnlyList<CaseRole> roles)
    {
        var numbers = cases.Select(c => c.Number).ToList();
        await using var db = await databases.CreateDbContextAsync();
        var proposed = await db.CaseProposals.Where(p => numbers.Contains(p.CaseNumber)).Select(p => p.CaseNumber).ToListAsync();
        return [.. cases.Select(c => new BulkLine(c, proposed.Contains(c.Number) ? new("AwaitsApproval") : Refusal(c, next, details, roles)))];
    }

    /// <summary>Moves them.</summary>
    /// <param name="seen">The cases with the versions that were seen.</param>
    /// <param name="next">Where to.</param>
    /// <param name="details">What the move brings along.</param>
    /// <param name="entry">Who moves them; each case has its own line of the audit log.</param>
    /// <param name="roles">Their roles.</param>
    /// <returns>What came of each.</returns>
    public async Task<IReadOnlyList<BulkLine>> MoveAsync(
        IReadOnlyList<(CaseRow Case, int Version)> seen, PetitionState next, MoveDetails details, AuditEntry entry, IReadOnlyList<CaseRole> roles)
    {
        var done = new List<BulkLine>();
        foreach (var (found, version) in seen)
        {
            var outcome = Refusal(found, next, details, roles) is { } problem
                ? problem
                : await desk.MoveAsync(new(found.Number, version, entry.By, RoleFor(found, next, roles)!.Value, entry), next, details);
            done.Add(new(outcome.Value ?? found, outcome.Problem));
        }

        return done;
    }

    /// <summary>Hands them out.</summary>
    public async Task<IReadOnlyList<BulkLine>> AssignAsync(
        IReadOnlyList<(CaseRow Case, int Version)> seen, string unit, string? officer, AuditEntry entry, Func<CaseRow, bool> canHave)
    {
        var done = new List<BulkLine>();
        foreach (var (found, version) in seen)
        {
            var outcome = canHave(found)
                ? await assigning.AssignAsync(new(found.Number, version, entry.By, CaseRole.Supervisor, entry), unit, officer)
                : new CaseProblem("NotTheirDistrict");
            done.Add(new(outcome.Value ?? found, outcome.Problem));
        }

        return done;
    }

    private CaseProblem? Refusal(CaseRow found, PetitionState next, MoveDetails details, IReadOnlyList<CaseRole> roles)
    {
        var facts = found.FactsOn(clock.Today);
        return PetitionRules.Refusal(facts, new(next, RoleFor(found, next, roles) ?? CaseRole.Officer, details));
    }

    private CaseRole? RoleFor(CaseRow found, PetitionState next, IReadOnlyList<CaseRole> roles) =>
        PetitionRules.Possible(found.FactsOn(clock.Today), roles).Where(m => m.Next == next).Select(m => (CaseRole?)m.Role).FirstOrDefault();
}

/// <summary>What comes, or came, of one case among many.</summary>
/// <param name="Case">The case.</param>
/// <param name="Problem">Why not; null if it goes along.</param>
public sealed record BulkLine(CaseRow Case, CaseProblem? Problem);
