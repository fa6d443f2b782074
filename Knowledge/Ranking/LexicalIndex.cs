using Knowledge.Text;

namespace Knowledge.Ranking;

/// <summary>
/// Rows and their terms in flat arrays: from a term to its rows, with what a match there adds to the row's BM25 score, and
/// from a row to its terms, to its sequence of content units, for a closer look at the best.
/// </summary>
internal sealed class LexicalIndex
{
    /// <summary>The number of a piece, in no particular order.</summary>
    public required Dictionary<ulong, int> Terms { get; init; }

    /// <summary>What kind of piece each term is.</summary>
    public required PieceKind[] Kinds { get; init; }

    /// <summary>What a term is worth: its rarity times the weight of its kind.</summary>
    public required float[] Worth { get; init; }

    /// <summary>What a term that no row has is worth, before the weight of its kind.</summary>
    public required float HighestRarity { get; init; }

    /// <summary>Rows of each term with the score that a match adds there.</summary>
    public required Ragged<Posting> Postings { get; init; }

    /// <summary>Distinct terms of each row.</summary>
    public required Ragged<int> RowTerms { get; init; }

    /// <summary>Content units of each row in their order.</summary>
    public required Ragged<int> Sequences { get; init; }

    /// <summary>What the terms of each row are worth together.</summary>
    public required float[] RowWorth { get; init; }

    /// <summary>Square root of the sum of the squares of the same.</summary>
    public required float[] RowNorm { get; init; }

    /// <summary>The number of rows.</summary>
    public int RowCount => RowWorth.Length;

    /// <summary>Adds the BM25 score of every row to <paramref name="scores"/>, which start at 0.</summary>
    public void Score(Query query, Span<float> scores)
    {
        foreach (var term in query.Terms)
        {
            foreach (var posting in Postings[term])
            {
                scores[posting.Row] += posting.Score;
            }
        }
    }
}

/// <summary>A row that has a term.</summary>
/// <param name="Row">The row.</param>
/// <param name="Score">What a match adds to its score.</param>
internal readonly record struct Posting(int Row, float Score);
