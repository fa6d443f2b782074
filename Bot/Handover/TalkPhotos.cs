using Bot.Cases;
using Bot.Media;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Handover;

/// <summary>The photos that a citizen sends while a person is there: of the form that is open, or for the person alone.</summary>
public sealed class TalkPhotos(IDbContextFactory<BotDb> databases, CaseSeals seals, PhotoArchive archive)
{
    /// <summary>What has come since the conversation was opened, and is not part of a case yet.</summary>
    public async Task<IReadOnlyList<TalkPhoto>> OfAsync(HandoverRow row)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await Of(db, row).OrderBy(p => p.CreatedAt).ThenBy(p => p.Position).Select(p => new TalkPhoto(p.Id, p.CreatedAt, p.Status == PhotoStatus.Stored)).ToListAsync();
    }

    /// <summary>The picture; null if it is not one of them, or not fetched.</summary>
    public async Task<Stream?> OpenAsync(HandoverRow row, string id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Of(db, row).AnyAsync(p => p.Id == id, cancellation) ? await archive.OpenAsync(id, PhotoSize.Full, cancellation) : null;
    }

    private IQueryable<PhotoRow> Of(BotDb db, HandoverRow row)
    {
        var account = seals.Account(row.Citizen);
        return db.Photos.AsNoTracking().Where(p =>
            p.AccountHash == account && p.CaseNumber == null && p.CreatedAt >= row.OpenedAt && p.TakenBackAt == null && p.Status != PhotoStatus.Dropped);
    }
}

/// <summary>A photo of a conversation.</summary>
/// <param name="Id">To open it by.</param>
/// <param name="At">When it came, UTC.</param>
/// <param name="IsStored">False while it is being fetched, or if it cannot be had.</param>
public sealed record TalkPhoto(string Id, DateTime At, bool IsStored);
