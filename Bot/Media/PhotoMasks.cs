using Bot.Media.Pictures;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Media;

/// <summary>
/// Makes the copy of a photo that may leave the house: from the full one, with rectangles blacked out. It is sealed on disk
/// beside the others; the original stays as it is.
/// </summary>
public sealed class PhotoMasks(IDbContextFactory<BotDb> databases, PhotoFiles files, AuditLog log, TimeProvider clock)
{
    /// <summary>The most rectangles.</summary>
    public const int Most = 8;

    /// <summary>The rectangles of a photo's copy; empty if there is none.</summary>
    public async Task<IReadOnlyList<MaskedArea>> OfAsync(string id)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Photos.AsNoTracking().Where(p => p.Id == id).Select(p => p.Masks).SingleOrDefaultAsync() ?? [];
    }

    /// <summary>Makes the copy anew.</summary>
    /// <returns>False if there is nothing to mask, or no photo.</returns>
    public async Task<bool> MaskAsync(string id, IReadOnlyList<MaskedArea> areas, Actor by, CancellationToken cancellation = default)
    {
        if (areas.Count is 0 or > Most || !areas.All(a => a.Covers) || await StoredAsync(id, cancellation) is not { } name
            || await files.OpenAsync(name, PhotoSize.Full, cancellation) is not { } original)
        {
            return false;
        }

        byte[] masked;
        await using (original)
        {
            masked = PictureMask.Draw(original, areas);
        }

        // The row says that there is a copy, so that one without its line in the log is never given out.
        DateTime? now = clock.GetUtcNow().UtcDateTime;
        return await log.DoAsync(by.Entry, async db =>
        {
            await files.WriteMaskedAsync(name, masked, cancellation);
            return await db.Photos.Where(p => p.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Masks, areas).SetProperty(p => p.MaskedAt, now), cancellation) == 1;
        });
    }

    private async Task<string?> StoredAsync(string id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Photos.Where(p => p.Id == id && p.Status == PhotoStatus.Stored).Select(p => p.File).SingleOrDefaultAsync(cancellation);
    }
}
