namespace Knowledge.Ranking;

/// <summary>
/// The probabilistic ranking of Robertson and Spärck Jones. Questions are short, so that a repeated word says little (a small
/// k1); of an answer that has no question it says what the answer is about.
/// </summary>
internal static class Bm25
{
    private const float QuestionK1 = 0.6f;
    private const float StandInK1 = 1.6f;
    private const float B = 0.75f;

    /// <summary>How rare a term is among <paramref name="count"/> texts of which <paramref name="having"/> have it.</summary>
    public static float Rarity(int count, int having) => MathF.Log(1 + (count - having + 0.5f) / (having + 0.5f));

    /// <summary>About 1 for a term that stands once in a row of average length.</summary>
    public static float Saturation(float times, float length, float averageLength, bool isStandIn)
    {
        var k1 = isStandIn ? StandInK1 : QuestionK1;
        return times * (k1 + 1) / (times + k1 * (1 - B + B * length / averageLength));
    }
}
