using System.Runtime.InteropServices;
using Knowledge.Text;

namespace Knowledge.Ranking;

/// <summary>A message as the index sees it.</summary>
internal sealed class Query
{
    private readonly HashSet<ulong> seen = [];

    /// <summary>The pieces of the message.</summary>
    public List<Piece> Pieces { get; } = [];

    /// <summary>Its distinct terms that the index knows.</summary>
    public List<int> Terms { get; } = [];

    /// <summary>The same with the stretches that only the classifier reads.</summary>
    public List<int> Wide { get; } = [];

    /// <summary>Its content units in their order; −1 for one that the index does not know.</summary>
    public List<int> Sequence { get; } = [];

    /// <summary>The same.</summary>
    public ReadOnlySpan<int> SequenceSpan => CollectionsMarshal.AsSpan(Sequence);

    /// <summary>What all its pieces are worth together, known or not: about the best score that it can reach.</summary>
    public float Worth { get; private set; }

    /// <summary>Square root of the sum of the squares of the same.</summary>
    public float Norm { get; private set; }

    /// <summary>What its units alone are worth.</summary>
    public float UnitWorth { get; private set; }

    /// <summary>What its concepts alone are worth.</summary>
    public float ConceptWorth { get; private set; }

    /// <summary>The kind weight above which a unit carries a matter rather than grammar.</summary>
    public static bool IsContent(Piece piece) => piece.Kind is PieceKind.Unit && piece.Weight > 0.25f;

    /// <summary>Reads a normalised text anew.</summary>
    public void Read(string text, Cutter cutter, LexicalIndex index)
    {
        seen.Clear();
        Pieces.Clear();
        Terms.Clear();
        Wide.Clear();
        Sequence.Clear();
        (Worth, UnitWorth, ConceptWorth) = (0, 0, 0);
        var squares = 0f;
        cutter.Cut(text, Pieces);
        foreach (var piece in Pieces)
        {
            var known = index.Terms.TryGetValue(piece.Key, out var term);
            if (IsContent(piece))
            {
                Sequence.Add(known ? term : -1);
            }

            if (!seen.Add(piece.Key))
            {
                continue;
            }

            if (known)
            {
                Wide.Add(term);
            }

            if (piece.Kind is PieceKind.Stretch)
            {
                continue;
            }

            var worth = known ? index.Worth[term] : piece.Weight * index.HighestRarity;
            Worth += worth;
            squares += worth * worth;
            UnitWorth += piece.Kind is PieceKind.Unit ? worth : 0;
            ConceptWorth += piece.Kind is PieceKind.Concept ? worth : 0;
            if (known)
            {
                Terms.Add(term);
            }
        }

        Norm = MathF.Sqrt(squares);
    }
}
