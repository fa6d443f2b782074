namespace Knowledge.Ranking;

/// <summary>One text of an entry. The rows of an entry stand together, its answers last.</summary>
/// <param name="Entry">The entry's place in the index.</param>
/// <param name="Kind">Which text it is.</param>
/// <param name="Text">Normalised.</param>
/// <param name="Language">BCP 47 tag.</param>
internal sealed record Row(int Entry, RowKind Kind, string Text, string Language);

/// <summary>Which text of an entry a row holds.</summary>
internal enum RowKind : byte
{
    Title,
    Phrasing,
    Answer
}
