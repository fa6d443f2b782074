namespace Knowledge.Ranking;

/// <summary>
/// One linear classifier per entry against all others, over every piece of a text. It learns what the phrasings of an
/// entry have in common, which no single row tells.
/// </summary>
internal sealed class LinearClassifier(float[] rarity, Ragged<ClassWeight> weights, float[] biases)
{
    /// <summary>The value of the constant feature that carries the bias.</summary>
    public const float Bias = 0.3f;

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    public static LinearClassifier Read(BinaryReader reader) =>
        new(reader.ReadAll<float>(), Ragged<ClassWeight>.Read(reader), reader.ReadAll<float>());

    /// <summary>Whether it was learnt from so many terms and entries.</summary>
    public bool Fits(int terms, int classes) =>
        rarity.Length == terms && biases.Length == classes && weights.Has(terms, weight => weight.Class >= 0 && weight.Class < classes);

    public void Write(BinaryWriter writer)
    {
        writer.WriteAll(rarity);
        weights.Write(writer);
        writer.WriteAll(biases);
    }

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
