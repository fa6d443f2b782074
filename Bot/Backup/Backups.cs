using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Bot.Platform;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Backup;

/// <summary>
/// Writes a backup while the program goes on serving: a tar archive, compressed and sealed, with a manifest, the database, the
/// keys and the photos, in this order, so that a photo which the database knows was there a moment before.
/// </summary>
internal sealed class Backups(DatabaseCopy database, KeyShelves keys, IOptions<StorageOptions> storage, IOptions<BackupOptions> options, TimeProvider clock)
{
    public const string Keys = "keys.xml";
    public const string Media = "media/";

    /// <exception cref="BackupFailedException">There is such a file already, or something cannot be read or written.</exception>
    public async Task WriteAsync(string path)
    {
        var passphrase = BackupPassphrase.Of(options.Value);
        if (File.Exists(path))
        {
            throw new BackupFailedException($"{path} is there already.");
        }

        // Until it is whole it has another name, so that nobody takes half a backup for one.
        var partial = $"{path}.partial";
        using var scratch = new PrivateFolder(storage.Value.DataPath);
        await using (var file = PrivateFolder.Create(partial))
        await using (var sealing = new SealingStream(file, passphrase))
        {
            await using (var packed = new GZipStream(sealing, CompressionLevel.Optimal, leaveOpen: true))
            await using (var archive = new TarWriter(packed, TarEntryFormat.Pax))
            {
                await PackAsync(archive, Path.Combine(scratch.Path, DatabaseCopy.File));
            }

            sealing.Complete();
            file.Flush(flushToDisk: true);
        }

        File.Move(partial, path);
    }

    private async Task PackAsync(TarWriter archive, string copy)
    {
        var manifest = new BackupManifest
        {
            Provider = storage.Value.Provider,
            MadeAt = clock.GetUtcNow().UtcDateTime,
            Rows = await database.WriteAsync(copy)
        };
        await AddAsync(archive, BackupManifest.File, new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(manifest)));
        await archive.WriteEntryAsync(copy, DatabaseCopy.File);
        var written = new MemoryStream();
        keys.Export().Save(written);
        written.Position = 0;
        await AddAsync(archive, Keys, written);
        await AddPhotosAsync(archive, Path.Combine(storage.Value.DataPath, "media"));
    }

    private static async Task AddPhotosAsync(TarWriter archive, string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var photo in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            try
            {
                await archive.WriteEntryAsync(photo, Media + Path.GetRelativePath(folder, photo));
            }
            catch (FileNotFoundException)
            {
                // Deleted meanwhile, because its time was over or its citizen took it back.
            }
        }
    }

    private static Task AddAsync(TarWriter archive, string name, Stream content) =>
        archive.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content });
}
