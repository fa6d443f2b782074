namespace Knowledge.Ranking;

/// <summary>One text of an entry. The rows of an entry stand together, its answers last.</summary>
/// <param name="Entry">The entry's place in the index.</param>
/// <param name="Kind">Which text it is.</param>
/// <param name="Text">Normalised.</param>
/// <param name="Language">BCP 47 tag.</param>
internal sealed record Row(int Entry, RowKind Kind, string Text, string Language)
{
    /// <summary>Whether it has the length of an answer.</summary>
    public bool IsAnswerText => Kind is RowKind.Answer or RowKind.StandIn;
}

/// <summary>Which text of an entry a row holds.</summary>
internal enum RowKind : byte
{
    Title,
    Phrasing,
    Answer,

    /// <summary>The answer of an entry that has no question.</summary>
    StandIn
}
