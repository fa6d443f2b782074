using System.Security.Cryptography;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Faqs;

/// <summary>
/// What the newest indexes have learnt, in files <c>index/….bin</c> under <c>Storage:DataPath</c>: a start that finds its knowledge
/// base there is ready in half the time. They are copies only. Whatever is wrong with one costs the time to learn anew.
/// </summary>
/// <param name="storage">Where the folder is.</param>
/// <param name="logger">Told of what could not be kept.</param>
/// <param name="kept">How many are kept, from 1; the oldest go.</param>
public sealed partial class LearntIndexes(IOptions<StorageOptions> storage, ILogger<LearntIndexes> logger, int kept = 2)
{
    private readonly string folder = Path.Combine(storage.Value.DataPath, "index");

    /// <summary>What was kept under this name; null if that is nothing, or not what was written.</summary>
    public byte[]? Find(string name)
    {
        try
        {
            var file = File.ReadAllBytes(PathOf(name));
            var learnt = file.AsSpan(SHA256.HashSizeInBytes..);
            return SHA256.HashData(learnt).AsSpan().SequenceEqual(file.AsSpan(..SHA256.HashSizeInBytes)) ? learnt.ToArray() : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>Keeps it, if the disk lets us.</summary>
    public void Keep(string name, byte[] learnt)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var unfinished = PathOf(name) + ".new";
            File.WriteAllBytes(unfinished, [.. SHA256.HashData(learnt), .. learnt]);
            File.Move(unfinished, PathOf(name), overwrite: true);
            foreach (var old in new DirectoryInfo(folder).GetFiles().OrderByDescending(file => file.LastWriteTimeUtc).Skip(kept))
            {
                old.Delete();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogNotKept(e.Message);
        }
    }

    private string PathOf(string name) => Path.Combine(folder, name + ".bin");

    [LoggerMessage(LogLevel.Warning, "What the index of the knowledge base has learnt could not be kept; the next start will learn it again: {Problem}")]
    private partial void LogNotKept(string problem);
}
