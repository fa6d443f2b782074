using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace Bot.Ai;

/// <summary>The embedding model.</summary>
internal sealed class Embedder(Kernel kernel, AiGate gate)
{
    private readonly IEmbeddingGenerator<string, Embedding<float>> model = kernel.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();

    /// <summary>The vectors of texts, in their order and of one length; null if they cannot be had now.</summary>
    public Task<IReadOnlyList<float[]>?> EmbedAsync(IReadOnlyList<MaskedText> texts, CancellationToken limit) => gate.TryAsync(
        AiFeature.Embeddings, texts.Sum(t => t.Value.Length + 2), limit => SendAsync(texts, limit), limit);

    private async Task<AiReply<IReadOnlyList<float[]>>> SendAsync(IReadOnlyList<MaskedText> texts, CancellationToken limit)
    {
        var answer = await model.GenerateAsync(texts.Select(t => t.Value), cancellationToken: limit);
        var vectors = answer.Select(e => e.Vector.ToArray()).ToList();
        var tokens = answer.Usage?.TotalTokenCount ?? 0;
        return vectors.Count == texts.Count && vectors.All(v => v.Length == vectors[0].Length && v.Any(n => n != 0) && v.All(float.IsFinite))
            ? new(AiOutcome.Answered, vectors, tokens)
            : new(AiOutcome.Discarded, null, tokens);
    }
}
