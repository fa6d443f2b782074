using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Ai;

/// <summary>
/// The vectors of texts, each asked for once: kept in the database by model and hash of the text. A batch is stored before
/// the next is asked for, so that a build that breaks off goes on where it was.
/// </summary>
internal sealed class VectorStore(
    IDbContextFactory<BotDb> databases, WriteQueue writes, Embedder embedder, IOptions<AiOptions> options, TimeProvider clock)
{
    // The smallest limit that common local servers set for one request.
    private const int BatchSize = 32;
    private static readonly TimeSpan BatchLimit = TimeSpan.FromSeconds(30);

    private const string Keep = """
        INSERT INTO ai_vectors (model, hash, numbers) VALUES (@model, @hash, @numbers) ON CONFLICT (model, hash) DO NOTHING
        """;

    private readonly string model = options.Value.EmbeddingModel;

    /// <summary>The vectors of all these texts; null if some cannot be had now.</summary>
    public async Task<IReadOnlyDictionary<MaskedText, float[]>?> FetchAsync(IReadOnlyCollection<MaskedText> texts, CancellationToken stopping)
    {
        var known = new Dictionary<MaskedText, float[]>();
        foreach (var batch in texts.Distinct().Chunk(BatchSize))
        {
            await LoadAsync(batch, known, stopping);
            if (batch.Where(t => !known.ContainsKey(t)).ToList() is { Count: > 0 } missing && !await MakeAsync(missing, known, stopping))
            {
                return null;
            }
        }

        return known;
    }

    /// <summary>Drops what no text needs any more, and all of other models.</summary>
    public async Task PruneAsync(IEnumerable<MaskedText> needed, CancellationToken stopping)
    {
        var hashes = needed.Select(HashOf).ToHashSet();
        await using var db = await databases.CreateDbContextAsync(stopping);
        await db.AiVectors.Where(v => v.Model != model).ExecuteDeleteAsync(stopping);
        var stale = (await db.AiVectors.Select(v => v.Hash).ToListAsync(stopping)).Where(hash => !hashes.Contains(hash));
        foreach (var some in stale.Chunk(BatchSize))
        {
            await db.AiVectors.Where(v => v.Model == model && some.Contains(v.Hash)).ExecuteDeleteAsync(stopping);
        }
    }

    /// <summary>Drops everything: what is served under the model's name is another model than before.</summary>
    public async Task ForgetAsync(CancellationToken stopping)
    {
        await using var db = await databases.CreateDbContextAsync(stopping);
        await db.AiVectors.ExecuteDeleteAsync(stopping);
    }

    private async Task LoadAsync(MaskedText[] batch, Dictionary<MaskedText, float[]> known, CancellationToken stopping)
    {
        var texts = batch.ToDictionary(HashOf);
        await using var db = await databases.CreateDbContextAsync(stopping);
        var rows = await db.AiVectors.AsNoTracking().Where(v => v.Model == model && texts.Keys.Contains(v.Hash)).ToListAsync(stopping);
        foreach (var row in rows)
        {
            known[texts[row.Hash]] = MemoryMarshal.Cast<byte, float>(row.Values).ToArray();
        }
    }

    private async Task<bool> MakeAsync(List<MaskedText> missing, Dictionary<MaskedText, float[]> known, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(BatchLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        if (await embedder.EmbedAsync(missing, either.Token) is not { } made)
        {
            return false;
        }

        await writes.RunAsync(writer => missing.Zip(made).Sum(pair =>
            writer.Execute(Keep, model, HashOf(pair.First), MemoryMarshal.AsBytes(pair.Second.AsSpan()).ToArray())));
        foreach (var (text, vector) in missing.Zip(made))
        {
            known[text] = vector;
        }

        return true;
    }

    private static string HashOf(MaskedText text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Value)));
}
