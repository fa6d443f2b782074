using System.Security.Cryptography;
using Bot.Cases;
using Bot.Media;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Backup;

/// <summary>What was found in a restored database.</summary>
/// <param name="MadeAt">When the backup was made (UTC).</param>
/// <param name="Rows">The rows of all tables.</param>
/// <param name="Identities">The informers that opened: all of them.</param>
/// <param name="Photos">The photos that opened.</param>
/// <param name="MissingPhotos">Photos of which the database knows but that have no file.</param>
internal sealed record RestoredContent(DateTime MadeAt, long Rows, int Identities, int Photos, int MissingPhotos);

/// <summary>Proves that what was restored is all there and can be read.</summary>
internal sealed class BackupCheck(Database database, IDbContextFactory<BotDb> databases, CaseSeals seals, PhotoFiles photos)
{
    /// <summary>Compares the restored tables with what the manifest says.</summary>
    /// <exception cref="BackupFailedException">A table has another number of rows, or the file is damaged.</exception>
    public async Task CountAsync(BackupManifest manifest)
    {
        await using var connection = await database.OpenAsync();
        if (database.Postgres is null)
        {
            await using var look = connection.Query("PRAGMA integrity_check");
            if (await look.ExecuteScalarAsync() is not "ok")
            {
                throw new BackupFailedException("The restored database is damaged (PRAGMA integrity_check).");
            }
        }

        var found = await TableCounts.OfAsync(connection, database.Provider);
        var wrong = manifest.Rows.Where(table => found.GetValueOrDefault(table.Key, -1) != table.Value).Select(table => table.Key).ToList();
        if (wrong.Count > 0)
        {
            throw new BackupFailedException($"These tables came back with another number of rows: {string.Join(", ", wrong)}.");
        }
    }

    /// <summary>Opens every identity and every photo.</summary>
    /// <exception cref="BackupFailedException">One does not open: the keys are not those with which it was sealed.</exception>
    public async Task<RestoredContent> OpenAsync(BackupManifest manifest)
    {
        try
        {
            var identities = await OpenIdentitiesAsync();
            var (opened, missing) = await OpenPhotosAsync();
            return new(manifest.MadeAt, manifest.Rows.Values.Sum(), identities, opened, missing);
        }
        catch (CryptographicException e)
        {
            throw new BackupFailedException($"What is sealed does not open: {e.Message}", e);
        }
    }

    // Opened, but never shown: no look in the sense of the log.
    private async Task<int> OpenIdentitiesAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        var count = 0;
        await foreach (var informer in db.Informers.AsNoTracking().AsAsyncEnumerable())
        {
            _ = seals.OpenInformer(informer);
            count++;
        }

        return count;
    }

    private async Task<(int Opened, int Missing)> OpenPhotosAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        var (opened, missing) = (0, 0);
        await foreach (var file in db.Photos.Where(p => p.Status == PhotoStatus.Stored).Select(p => p.File).AsAsyncEnumerable())
        {
            await using var photo = await photos.OpenAsync(file, PhotoSize.Full, CancellationToken.None);
            (opened, missing) = photo is null ? (opened, missing + 1) : (opened + 1, missing);
        }

        return (opened, missing);
    }
}
