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

    /// <summary>The classifier's margin, 0 without a classifier.</summary>
    public float Margin;

    /// <summary>How much it has to do with what was said before, 0 to 1.</summary>
    public float Context;

    /// <summary>Lexical score and margin together, to choose the candidates by.</summary>
    public float Promise;

    /// <summary>Where its features stand.</summary>
    public int Place;

    /// <summary>The re-ranker's share, 0 to 1.</summary>
    public float Rank;
}
