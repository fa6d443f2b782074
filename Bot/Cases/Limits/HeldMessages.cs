using Bot.Dialogs.Conversations;
using Bot.Messaging;
using Bot.Platform;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Cases.Limits;

/// <summary>Keeps what restricted accounts say until somebody has read it: stored in the turn that tells the citizen so.</summary>
public sealed class HeldMessages(IDbContextFactory<BotDb> databases, CaseSeals seals, Envelope envelope, AuditLog log, TimeProvider clock) : IEffectHandler
{
    private const int Most = 200;

    private const string Insert = "INSERT INTO held_messages (account_hash, words, heard_at) VALUES (@account_hash, @words, @heard_at)";

    /// <inheritdoc/>
    public void Handle(Writer writer, Effect effect, EffectContext context)
    {
        if (effect is HoldForStaff hold)
        {
            var account = seals.Account(context.Citizen);
            writer.Execute(Insert, account, envelope.Seal(hold.Words, $"held {account}"), context.Now);
        }
    }

    /// <summary>What nobody has read yet, the oldest first: of accounts that were restricted at a case that may be seen.</summary>
    public async Task<IReadOnlyList<HeldMessage>> WaitingAsync(CaseSight sight)
    {
        await using var db = await databases.CreateDbContextAsync();
        var rows = await Unread(db, sight).AsNoTracking().OrderBy(m => m.Id).Take(Most).ToListAsync();
        return [.. rows.Select(m => new HeldMessage(m.Id, m.AccountHash, m.At, envelope.Open(m.Words, $"held {m.AccountHash}")!))];
    }

    /// <summary>How many nobody has read yet.</summary>
    public async Task<int> CountAsync(CaseSight sight)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await Unread(db, sight).CountAsync();
    }

    /// <summary>Whether somebody may read it now.</summary>
    public async Task<bool> MayReadAsync(long id, CaseSight sight)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await Unread(db, sight).AnyAsync(m => m.Id == id);
    }

    /// <summary>Somebody has read it and done what there was to do.</summary>
    public Task<bool> SeeAsync(long id, Actor by)
    {
        var (now, who) = (clock.GetUtcNow().UtcDateTime, by.Id);
        return log.DoAsync(by.Entry, async db => await db.HeldMessages.Where(m => m.Id == id && m.SeenAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.SeenAt, now).SetProperty(m => m.SeenBy, who)) == 1);
    }

    private static IQueryable<HeldMessageRow> Unread(BotDb db, CaseSight sight)
    {
        var unread = db.HeldMessages.Where(m => m.SeenAt == null);
        if (sight.Districts is null)
        {
            return unread;
        }

        var (restrictions, visible) = (db.Restrictions, sight.NumbersIn(db));
        return unread.Where(m => restrictions.Any(r => r.AccountHash == m.AccountHash && visible.Contains(r.CaseNumber)));
    }
}

/// <summary>A message that waits for a person.</summary>
/// <param name="Id">To mark it by.</param>
/// <param name="Account">The hash of the account, by which messages belong together.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Words">What was said.</param>
public sealed record HeldMessage(long Id, string Account, DateTime At, string Words);
