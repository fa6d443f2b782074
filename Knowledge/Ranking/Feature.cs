namespace Knowledge.Ranking;

/// <summary>
/// What the re-ranker sees of a candidate. All are shares between 0 and 1 or relative to the best candidate, so that they
/// mean the same in every knowledge base.
/// </summary>
internal enum Feature
{
    /// <summary>Lexical score, relative to the best.</summary>
    Score,

    /// <summary>Score of the best question row, relative to the best.</summary>
    BestRow,

    /// <summary>Score of the best answer row, relative to the best.</summary>
    Answer,

    /// <summary>Share of the message's worth that the best question row has.</summary>
    MessageCovered,

    /// <summary>Share of the row's worth that the message has.</summary>
    RowCovered,

    /// <summary>Cosine of message and row.</summary>
    Cosine,

    /// <summary>Share of the message's content units that the row has.</summary>
    UnitsCovered,

    /// <summary>Longest common subsequence of content units, as a share of the message.</summary>
    Sequence,

    /// <summary>The same as a share of the row.</summary>
    RowSequence,

    /// <summary>Longest common run of content units, as a share of the message.</summary>
    Run,

    /// <summary>Share of the message's concepts that the row has.</summary>
    Concepts,

    /// <summary>Share of the message's worth that the best answer row has.</summary>
    AnswerCovered,

    /// <summary>Share of the message's worth that question and answer have together.</summary>
    EntryCovered,

    /// <summary>Whether the row has the message's rarest content unit.</summary>
    Rarest,

    /// <summary>The classifier's margin below its favourite, −1 to 0.</summary>
    Margin,

    /// <summary>The same, the more the more phrasings the classifier has learnt from.</summary>
    RichMargin
}
