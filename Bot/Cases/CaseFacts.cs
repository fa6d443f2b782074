using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Cases;

/// <summary>What a turn may have to know about cases, looked up before the turn.</summary>
public sealed class CaseFacts(
    IDbContextFactory<BotDb> databases, CaseNumbers numbers, CaseClock clock, CaseSeals seals, CaseViews views, LookUpTries tries,
    CaseLimits limits)
{
    private const int MostCases = 10;

    /// <summary>The receipt for a case that this turn may file.</summary>
    public Task<CaseReceipt> ReserveAsync() => numbers.ReserveAsync();

    /// <summary>How many cases this citizen has filed today, in the agency's day, and how many are allowed.</summary>
    public async Task<ReportQuota> QuotaAsync(string citizen)
    {
        var (account, today) = (seals.Account(citizen), clock.Today);
        await using var db = await databases.CreateDbContextAsync();
        return new(await db.Informers.CountAsync(i => i.AccountHash == account && i.FiledOn == today), limits.ReportsPerDay);
    }

    /// <summary>Looks cases up for a citizen, in the words of a language.</summary>
    public Task<CaseFinding> LookAsync(string citizen, CaseInquiry inquiry, string language) => inquiry switch
    {
        MyCasesInquiry => MineAsync(seals.Account(citizen), language),
        CodeInquiry code => ByCodeAsync(seals.Account(citizen), code, language),
        _ => throw new ArgumentException($"Nobody has said how to look up {inquiry.GetType().Name}.", nameof(inquiry))
    };

    private async Task<CaseFinding> MineAsync(string account, string language)
    {
        await using var db = await databases.CreateDbContextAsync();
        var mine = db.Informers.Where(i => i.AccountHash == account).Select(i => i.CaseNumber);
        var newest = db.Cases.Where(c => mine.Contains(c.Number)).OrderByDescending(c => c.ReceivedAt).ThenByDescending(c => c.Number).Take(MostCases);
        var found = await WithFiles(db, newest).ToListAsync();
        return new CasesFound([.. found.OrderByDescending(c => c.Case.ReceivedAt).ThenByDescending(c => c.Case.Number).Select(c => views.Of(c.Case, c.Enforcement, language))]);
    }

    private async Task<CaseFinding> ByCodeAsync(string account, CodeInquiry inquiry, string language)
    {
        var number = inquiry.Number.Value;
        if (!await tries.MayTryAsync(account, number))
        {
            return new LookUpLocked(await tries.UntilAsync(account, number));
        }

        await using var db = await databases.CreateDbContextAsync();
        var found = await WithFiles(db, db.Cases.Where(c => c.Number == number)).SingleOrDefaultAsync();

        // A number without a case is compared as well, so that the answer takes as long.
        if (seals.Fits(inquiry.Number, inquiry.Code, found?.Case.CodeHash ?? new string('0', 64)) && found is not null)
        {
            await tries.SucceededAsync(account, number);
            return new CasesFound([views.Of(found.Case, found.Enforcement, language)]);
        }

        await tries.FailedAsync(account, number, exists: found is not null);
        return new NoSuchCase();
    }

    private static IQueryable<WithFile> WithFiles(BotDb db, IQueryable<CaseRow> cases) =>
        cases.AsNoTracking().LeftJoin(db.EnforcementFiles, c => c.EnforcementFile, f => f.Id, (c, f) => new WithFile(c, f == null ? null : f.State));

    private sealed record WithFile(CaseRow Case, EnforcementState? Enforcement);
}
