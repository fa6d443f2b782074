namespace Knowledge.Text;

/// <summary>A part of a text that can match: a character, a pair of characters, a word, a part of a word, a concept.</summary>
/// <param name="Key">The same for equal pieces of any two texts.</param>
/// <param name="Weight">What a match of it is worth before its rarity counts; 0 for pieces that only the classifier reads.</param>
/// <param name="Start">Where it stands in the normalised text.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Piece(ulong Key, float Weight, int Start, int Length, PieceKind Kind);

/// <summary>The kinds of pieces.</summary>
internal enum PieceKind : byte
{
    /// <summary>A Han character or a word: the units that a text is a sequence of.</summary>
    Unit,

    /// <summary>Two neighbouring units.</summary>
    Pair,

    /// <summary>A few letters of a word, for inflections and typing slips.</summary>
    Part,

    /// <summary>A concept of the lexicon.</summary>
    Concept,

    /// <summary>A longer stretch, read by the classifier only.</summary>
    Stretch
}
