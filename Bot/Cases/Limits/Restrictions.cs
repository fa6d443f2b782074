using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Cases.Limits;

/// <summary>
/// Which accounts may do less for a while. Asked before every turn, so those that hold are remembered: what one server
/// changes the others follow within seconds.
/// </summary>
public sealed class Restrictions(
    IDbContextFactory<BotDb> databases, Database database, CaseSeals seals, CaseClock clock, AuditLog log, TimeProvider time)
{
    /// <summary>The longest that a restriction may last, in days.</summary>
    public const int LongestDays = 180;

    /// <summary>The most characters of a reason or an appeal.</summary>
    public const int LongestReason = 500;

    // Plain SQL: every turn asks.
    private const string SelectInForce = "SELECT account_hash, kind, until_day FROM restrictions WHERE lifted_at IS NULL AND until_day >= @today";

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private volatile Reading? last;

    /// <summary>What is restricted for a citizen; null if nothing is.</summary>
    public async Task<Restriction?> OfAsync(string citizen)
    {
        var now = time.GetUtcNow();
        if (last is not { } reading || now - reading.At >= Fresh || now < reading.At)
        {
            last = reading = new(await ReadAsync(), now);
        }

        return reading.ByAccount.Count > 0 && reading.ByAccount.TryGetValue(seals.Account(citizen), out var found) && found.Until >= clock.Today ? found : null;
    }

    /// <summary>Every restriction that the account of a case has had, newest first.</summary>
    public async Task<IReadOnlyList<OpenedRestriction>> OfCaseAsync(string number)
    {
        await using var db = await databases.CreateDbContextAsync();
        var account = await db.Informers.Where(i => i.CaseNumber == number).Select(i => i.AccountHash).SingleOrDefaultAsync();
        return account is null ? [] : Opened(await db.Restrictions.AsNoTracking().Where(r => r.AccountHash == account).OrderByDescending(r => r.Id).ToListAsync());
    }

    /// <summary>Those that hold now, newest first: decided at a case that may be seen.</summary>
    public async Task<IReadOnlyList<OpenedRestriction>> InForceAsync(CaseSight sight)
    {
        var today = clock.Today;
        await using var db = await databases.CreateDbContextAsync();
        var inForce = db.Restrictions.AsNoTracking().Where(r => r.LiftedAt == null && r.Until >= today);
        if (sight.Districts is not null)
        {
            var visible = sight.NumbersIn(db);
            inForce = inForce.Where(r => visible.Contains(r.CaseNumber));
        }

        return Opened(await inForce.OrderByDescending(r => r.Id).Take(200).ToListAsync());
    }

    /// <summary>Restricts the account that filed a case.</summary>
    /// <param name="number">The case at which it is decided.</param>
    /// <param name="kind">How much less.</param>
    /// <param name="until">The last day.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">A supervisor, with the line of the audit log.</param>
    /// <returns>What is wrong; null if it was done.</returns>
    public async Task<CaseProblem?> ImposeAsync(string number, RestrictionKind kind, DateOnly? until, string? reason, Actor by)
    {
        var account = await AccountAsync(number);
        var problem = account is null ? new("NoAccount")
            : string.IsNullOrWhiteSpace(reason) ? new("NoReason")
            : until is not { } day || day <= clock.Today || day > clock.Today.AddDays(LongestDays) ? new CaseProblem("EndPassed", LongestDays)
            : null;
        if (problem is not null)
        {
            return problem;
        }

        await log.DoAsync(by.Entry, db =>
        {
            db.Add(new RestrictionRow
            {
                AccountHash = account!,
                Kind = kind,
                CaseNumber = number,
                Reason = seals.Words(number, Cut(reason!))!,
                Until = until!.Value,
                By = by.Id,
                At = clock.Now
            });
            return Task.FromResult(true);
        });
        last = null;
        return null;
    }

    /// <summary>Notes what the citizen objects.</summary>
    public async Task<CaseProblem?> NoteAppealAsync(long id, string? note, Actor by)
    {
        if (string.IsNullOrWhiteSpace(note))
        {
            return new("NoNote");
        }

        var noted = await log.DoAsync(by.Entry, async db =>
        {
            var number = await db.Restrictions.Where(r => r.Id == id).Select(r => r.CaseNumber).SingleOrDefaultAsync();
            var text = number is null ? null : seals.Words(number, Cut(note));
            return await db.Restrictions.Where(r => r.Id == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.Appeal, text)) == 1;
        });
        return noted ? null : new("Unknown", id);
    }

    /// <summary>Takes a restriction back before its end.</summary>
    public async Task<CaseProblem?> LiftAsync(long id, string? reason, Actor by)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return new("NoReason");
        }

        var lifted = await log.DoAsync(by.Entry, async db =>
        {
            var number = await db.Restrictions.Where(r => r.Id == id).Select(r => r.CaseNumber).SingleOrDefaultAsync();
            var (text, now, who) = (number is null ? null : seals.Words(number, Cut(reason)), clock.Now, by.Id);
            return await db.Restrictions.Where(r => r.Id == id && r.LiftedAt == null).ExecuteUpdateAsync(set => set
                .SetProperty(r => r.LiftedAt, now).SetProperty(r => r.LiftedBy, who).SetProperty(r => r.LiftReason, text)) == 1;
        });
        last = null;
        return lifted ? null : new("Unknown", id);
    }

    private async Task<string?> AccountAsync(string number)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Informers.Where(i => i.CaseNumber == number).Select(i => i.AccountHash).SingleOrDefaultAsync();
    }

    private async Task<Dictionary<string, Restriction>> ReadAsync()
    {
        var rows = await database.ReadAsync(
            SelectInForce, row => (Account: row.GetString(0), Restriction: new Restriction(Enum.Parse<RestrictionKind>(row.GetString(1)), row.GetFieldValue<DateOnly>(2))), clock.Today);

        // The severest counts.
        return rows.GroupBy(r => r.Account).ToDictionary(
            g => g.Key, g => g.Select(r => r.Restriction).OrderByDescending(r => r.Kind).ThenByDescending(r => r.Until).First());
    }

    private IReadOnlyList<OpenedRestriction> Opened(List<RestrictionRow> rows) =>
    [
        .. rows.Select(r => new OpenedRestriction(
            r, seals.OpenWords(r.CaseNumber, r.Reason)!, seals.OpenWords(r.CaseNumber, r.Appeal), seals.OpenWords(r.CaseNumber, r.LiftReason)))
    ];

    private static string Cut(string text) => text.Trim() is { Length: > LongestReason } tooLong ? tooLong[..LongestReason] : text.Trim();

    private sealed record Reading(Dictionary<string, Restriction> ByAccount, DateTimeOffset At);
}

/// <summary>A restriction, opened for staff.</summary>
/// <param name="Row">Whose, how long.</param>
/// <param name="Reason">Why.</param>
/// <param name="Appeal">What the citizen objects.</param>
/// <param name="LiftReason">Why it was taken back.</param>
public sealed record OpenedRestriction(RestrictionRow Row, string Reason, string? Appeal, string? LiftReason);
