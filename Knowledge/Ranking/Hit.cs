namespace Knowledge.Ranking;

/// <summary>An entry that shares words with the message.</summary>
internal struct Hit
{
    /// <summary>The entry's place in the index.</summary>
    public int Entry;

    /// <summary>The lexical score of all its rows together.</summary>
    public float Score;

    /// <summary>The score of its best question row, 0 if none matches.</summary>
    public float BestScore;

    /// <summary>Its best question row, or its best answer row where it has no questions that match.</summary>
    public int BestRow;

    /// <summary>The score of its best answer row, 0 if none matches.</summary>
    public float AnswerScore;

    /// <summary>Its best answer row, −1 if none matches.</summary>
    public int AnswerRow;
}
