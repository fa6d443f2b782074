using Bot.Dialogs.Handover;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Handover;

/// <summary>How long citizens wait for a person: from asking to the first word.</summary>
public sealed class HandoverFigures(IDbContextFactory<BotDb> databases, TimeProvider clock)
{
    /// <summary>How many days are looked back on.</summary>
    public const int Days = 30;

    /// <summary>Computes them anew.</summary>
    public async Task<WaitingFigures> ReadAsync()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var since = now.AddDays(-Days);
        await using var db = await databases.CreateDbContextAsync();
        var people = await OfAsync(db, since, now.AddDays(1));
        var waiting = await db.Handovers.AsNoTracking().Where(h => h.Status == HandoverStage.Waiting).Select(h => h.OpenedAt).ToListAsync();
        var left = await db.Handovers.CountAsync(h => h.Status == HandoverStage.Left);
        return new(
            people.Asked, people.Answered, people.Median, people.NinthTenth, waiting.Count, waiting.Count == 0 ? null : now - waiting.Min(), left);
    }

    /// <summary>How long those waited who asked from one moment (UTC) to another.</summary>
    public async Task<PersonFigures> ReadAsync(DateTime from, DateTime until)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await OfAsync(db, from, until);
    }

    private static async Task<PersonFigures> OfAsync(BotDb db, DateTime from, DateTime until)
    {
        var asked = await db.Handovers.AsNoTracking().Where(h => h.OpenedAt >= from && h.OpenedAt < until && h.Began == HandoverStage.Waiting)
            .Select(h => new { h.OpenedAt, h.AnsweredAt }).ToListAsync();
        TimeSpan[] waits = [.. asked.Where(h => h.AnsweredAt is not null).Select(h => h.AnsweredAt!.Value - h.OpenedAt).Order()];
        return new(asked.Count, waits.Length, ShareOf(waits, 0.5), ShareOf(waits, 0.9));
    }

    // The nearest rank: a wait that somebody really had.
    private static TimeSpan? ShareOf(TimeSpan[] sorted, double share) =>
        sorted.Length == 0 ? null : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
}

/// <summary>How long citizens wait for a person.</summary>
/// <param name="Asked">How many asked for one within office hours, in <see cref="HandoverFigures.Days"/> days.</param>
/// <param name="Answered">How many of them were answered.</param>
/// <param name="Median">Half of those had the first word within this time.</param>
/// <param name="NinthTenth">Nine of ten had it within this time.</param>
/// <param name="Waiting">How many wait now.</param>
/// <param name="Longest">How long the first of them has waited; null if nobody waits.</param>
/// <param name="Left">How many questions are left to be answered.</param>
public sealed record WaitingFigures(int Asked, int Answered, TimeSpan? Median, TimeSpan? NinthTenth, int Waiting, TimeSpan? Longest, int Left);

/// <summary>How long citizens waited for a person in a time.</summary>
/// <param name="Asked">How many asked for one within office hours.</param>
/// <param name="Answered">How many of them were answered.</param>
/// <param name="Median">Half of those had the first word within this time.</param>
/// <param name="NinthTenth">Nine of ten had it within this time.</param>
public sealed record PersonFigures(int Asked, int Answered, TimeSpan? Median, TimeSpan? NinthTenth);
