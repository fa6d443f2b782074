namespace Knowledge.Ranking;

/// <summary>
/// One linear classifier per entry against all others, over every piece of a text. It learns what the phrasings of an
/// entry have in common, which no single row tells.
/// </summary>
internal sealed class LinearClassifier(float[] rarity, Ragged<ClassWeight> weights, float[] biases)
{
    /// <summary>The value of the constant feature that carries the bias.</summary>
    public const float Bias = 0.3f;

    /// <summary>Writes the margin of every entry.</summary>
    public void Judge(IReadOnlyList<int> terms, Span<float> margins)
    {
        biases.CopyTo(margins);
        var squares = 0f;
        foreach (var term in terms)
        {
            squares += rarity[term] * rarity[term];
        }

        if (squares == 0)
        {
            return;
        }

        var scale = 1 / MathF.Sqrt(squares);
        foreach (var term in terms)
        {
            var value = rarity[term] * scale;
            foreach (var weight in weights[term])
            {
                margins[weight.Class] += value * weight.Weight;
            }
        }
    }
}

/// <summary>What a term says for or against an entry.</summary>
internal readonly record struct ClassWeight(int Class, float Weight);
