namespace Bot.Dialogs.Surveys;

/// <summary>
/// Draws a random sample from a frame, stratum by stratum. Every case has the same chance; what is left over when a share
/// does not come out even is rounded by a lot of its own, so that small strata are neither always nor never drawn from.
/// </summary>
public static class Sampling
{
    /// <summary>The names that are drawn.</summary>
    /// <param name="frame">Names with their strata, in any order.</param>
    /// <param name="share">From 0 to 1.</param>
    /// <param name="seed">Kept with the frame.</param>
    public static IReadOnlySet<string> Draw(IEnumerable<SampleUnit> frame, double share, string seed) => frame
        .GroupBy(unit => unit.Stratum, StringComparer.Ordinal)
        .SelectMany(stratum => stratum
            .OrderBy(unit => Lots.Of(seed, unit.Name)).ThenBy(unit => unit.Name, StringComparer.Ordinal)
            .Take(Size(stratum.Count(), share, Lots.Fraction(seed, "stratum " + stratum.Key))))
        .Select(unit => unit.Name)
        .ToHashSet(StringComparer.Ordinal);

    private static int Size(int count, double share, double lot)
    {
        var wanted = count * Math.Clamp(share, 0, 1);
        var whole = (int)Math.Floor(wanted);
        return lot < wanted - whole ? whole + 1 : whole;
    }
}

/// <summary>One of those who may be drawn.</summary>
/// <param name="Name">Tells it from the others.</param>
/// <param name="Stratum">The group within which is drawn.</param>
public sealed record SampleUnit(string Name, string Stratum);
