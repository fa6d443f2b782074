using System.Runtime.InteropServices;
using Knowledge.Ranking;
using Knowledge.Text;

namespace Knowledge.Grouping;

/// <summary>How alike texts are: the cosine of their pieces, cut and weighted as for the search.</summary>
internal sealed class Likeness(Cutter cutter, LexicalIndex index)
{
    private readonly List<Piece> pieces = [];

    /// <summary>The distinct pieces of a normalised text, of length 1 together; empty for a text without any.</summary>
    public Dictionary<ulong, float> Vector(string normalised)
    {
        pieces.Clear();
        cutter.Cut(normalised, pieces);
        var vector = new Dictionary<ulong, float>(pieces.Count);
        var squares = 0f;
        foreach (var piece in pieces)
        {
            // Grammar makes nothing alike.
            if (piece.Weight > 0 && (piece.Kind is not PieceKind.Unit || Query.IsContent(piece)) && vector.TryAdd(piece.Key, 0))
            {
                var worth = index.Terms.TryGetValue(piece.Key, out var term) ? index.Worth[term] : piece.Weight * index.HighestRarity;
                vector[piece.Key] = worth;
                squares += worth * worth;
            }
        }

        Scale(vector, squares);
        return vector;
    }

    public static void Scale(Dictionary<ulong, float> vector, float squares)
    {
        var scale = squares > 0 ? 1 / MathF.Sqrt(squares) : 0;
        foreach (var key in vector.Keys)
        {
            CollectionsMarshal.GetValueRefOrNullRef(vector, key) *= scale;
        }
    }
}
