using System.Runtime.InteropServices;
using Knowledge.Ranking;

namespace Knowledge.Confidence;

/// <summary>
/// How much speaks for the best entry, on a scale that is comparable between messages: short and long, common and rare
/// words. Fitted by hand on the public sets: logistic regressions over ten signals did worse on sets that they had not seen.
/// </summary>
internal static class Evidence
{
    // Everyday talk shares words with any entry; what the background explains as well is no evidence.
    private const float EverydayWeight = 0.4f;
    private const float MarginWeight = 3;

    // With many phrasings the classifier can be relied on more, and one that favours two entries alike is less sure than one
    // with a favourite.
    private const float MoreMarginWeight = 1;
    private const float GapWeight = 1.5f;
    private const float ContextWeight = 1;

    /// <summary>The evidence for the best hit; about 0 to 6.</summary>
    public static float Of(Scratch scratch, EntryTable table)
    {
        var best = scratch.Hits[0];
        var everyday = scratch.Scores.AsSpan(table.FirstRows[^1]).Highest();
        // The best score that a message can reach grows with its length; its square root keeps long ones comparable.
        var reach = MathF.Sqrt(Math.Max(scratch.Query.Worth, 1e-3f));
        return (best.Score - EverydayWeight * everyday) / reach
            + MarginWeight * best.Margin
            + table.Plenty * (MoreMarginWeight * best.Margin + GapWeight * Gap(scratch))
            + ContextWeight * best.Context;
    }

    // How far the best entry is ahead in the eyes of the classifier.
    private static float Gap(Scratch scratch)
    {
        var next = float.NegativeInfinity;
        foreach (var hit in CollectionsMarshal.AsSpan(scratch.Hits)[1..])
        {
            next = Math.Max(next, hit.Margin);
        }

        return scratch.Hits.Count > 1 ? Math.Clamp(scratch.Hits[0].Margin - next, 0, 1) : 0;
    }
}
