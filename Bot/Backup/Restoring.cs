using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using Bot.Platform;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Backup;

/// <summary>Puts a backup back into an empty place. Nothing is touched before the whole file was found to open.</summary>
internal sealed class Restoring(
    DatabaseCopy database, KeyShelves keys, BackupCheck check, IServiceProvider services, IOptions<StorageOptions> storage, IOptions<BackupOptions> options)
{
    /// <returns>What was put back and opened.</returns>
    /// <exception cref="BackupFailedException">It does not open, does not fit, or there is something in its place.</exception>
    public async Task<RestoredContent> PutBackAsync(string path)
    {
        var folder = Directory.CreateDirectory(storage.Value.DataPath).FullName;
        using var scratch = new PrivateFolder(folder);
        Unpack(path, BackupPassphrase.Of(options.Value), scratch.Path);
        var manifest = Read(scratch.Path);
        if (manifest.Provider != storage.Value.Provider)
        {
            throw new BackupFailedException($"The backup is of {manifest.Provider}, but Storage:Provider is {storage.Value.Provider}.");
        }

        await database.PutBackAsync(Path.Combine(scratch.Path, DatabaseCopy.File));
        keys.Import(XElement.Load(Path.Combine(scratch.Path, Backups.Keys)));
        MovePhotos(Path.Combine(scratch.Path, "media"), Path.Combine(folder, "media"));
        await check.CountAsync(manifest);

        // A backup of an older program is brought up to date; one of a newer program is refused with a sentence.
        await services.PrepareStorageAsync();
        return await check.OpenAsync(manifest);
    }

    private static void Unpack(string path, BackupPassphrase passphrase, string folder)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var opening = new OpeningStream(file, passphrase);
            using (var packed = new GZipStream(opening, CompressionMode.Decompress, leaveOpen: true))
            {
                TarFile.ExtractToDirectory(packed, folder, overwriteFiles: false);
                packed.CopyTo(Stream.Null);
            }

            // To the end: only the last piece proves that none is missing.
            opening.CopyTo(Stream.Null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new BackupFailedException($"The backup cannot be read: {e.Message}", e);
        }
    }

    private static BackupManifest Read(string folder) =>
        JsonSerializer.Deserialize<BackupManifest>(File.ReadAllBytes(Path.Combine(folder, BackupManifest.File)))
        ?? throw new BackupFailedException("The backup has no manifest.");

    private static void MovePhotos(string from, string to)
    {
        foreach (var photo in Directory.Exists(from) ? Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories) : [])
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, photo));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(photo, target);
        }
    }
}
