using System.Security.Cryptography;
using Bot.Media.Pictures;
using Bot.Platform;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Media;

/// <summary>
/// The photos on disk: <c>media/3f/3f….jpg</c> and <c>….thumb.jpg</c> under <c>Storage:DataPath</c>, never under the web
/// root, by names that nobody can guess. On several servers the folder is shared.
/// </summary>
/// <remarks>
/// They show people's homes, so they are sealed (<see cref="Envelope"/>), whatever their names say. A file that an older
/// program stored in clear is still opened.
/// </remarks>
public sealed class PhotoFiles(IOptions<StorageOptions> storage, Envelope envelope)
{
    private const int NameLength = 32;
    private readonly string root = Path.Combine(storage.Value.DataPath, "media");

    /// <summary>128 random bits, hexadecimal.</summary>
    internal static string NewName() => RandomNumberGenerator.GetHexString(NameLength, lowercase: true);

    /// <summary>Writes both files. When the task completes, what they hold is on the disk.</summary>
    internal async Task WriteAsync(string name, Picture picture, CancellationToken cancellation)
    {
        MakeRoot();
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name, PhotoSize.Full))!);
        await WriteAsync(PathOf(name, PhotoSize.Small), picture.Thumbnail, cancellation);
        await WriteAsync(PathOf(name, PhotoSize.Full), picture.Jpeg, cancellation);
    }

    /// <summary>Writes the copy that may leave the house beside the others.</summary>
    internal Task WriteMaskedAsync(string name, byte[] jpeg, CancellationToken cancellation) =>
        WriteAsync(PathOf(name, PhotoSize.Masked), jpeg, cancellation);

    /// <summary>The JPEG, or null if it is not there.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It was changed, or its key is missing.</exception>
    internal async Task<Stream?> OpenAsync(string name, PhotoSize size, CancellationToken cancellation)
    {
        var path = PathOf(name, size);
        try
        {
            return new MemoryStream(envelope.OpenFile(await File.ReadAllBytesAsync(path, cancellation), PlaceOf(path)), writable: false);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Deletes whatever there is under a name.</summary>
    internal void Delete(string name)
    {
        foreach (var file in (ReadOnlySpan<string>)[PathOf(name, PhotoSize.Full), PathOf(name, PhotoSize.Small), PathOf(name, PhotoSize.Masked)])
        {
            if (Directory.Exists(Path.GetDirectoryName(file)))
            {
                File.Delete(file);
                File.Delete(Unfinished(file));
            }
        }
    }

    /// <summary>The names of all files that were last written before a moment (UTC).</summary>
    internal IEnumerable<string> NamesBefore(DateTime moment) => !Directory.Exists(root)
        ? []
        : Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(file => File.GetLastWriteTimeUtc(file) < moment)
            .Select(Path.GetFileName).OfType<string>()
            .Where(file => file.IndexOf('.', StringComparison.Ordinal) is NameLength)
            .Select(file => file[..NameLength])
            .Distinct();

    // The directory's own entry need not be flushed here: the commit of the row, which follows, flushes the journal of the
    // same disk, and a file that a power cut took all the same is missing, never half there.
    private async Task WriteAsync(string path, byte[] content, CancellationToken cancellation)
    {
        await using (var file = new FileStream(Unfinished(path), FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await file.WriteAsync(envelope.SealFile(content, PlaceOf(path)), cancellation);
            file.Flush(flushToDisk: true);
        }

        File.Move(Unfinished(path), path, overwrite: true);
    }

    private static string PlaceOf(string path) => $"file {Path.GetFileName(path)}";

    private static string Unfinished(string path) => path + ".part";

    private string PathOf(string name, PhotoSize size) => Path.Combine(root, name[..2], name + size switch
    {
        PhotoSize.Small => ".thumb.jpg",
        PhotoSize.Masked => ".masked.jpg",
        _ => ".jpg"
    });

    private void MakeRoot()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(root);
        }
        else
        {
            Directory.CreateDirectory(root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
