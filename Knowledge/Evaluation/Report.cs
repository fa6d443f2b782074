using System.Globalization;

namespace Knowledge.Evaluation;

/// <summary>A run in words, for a console.</summary>
public static class Report
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>The figures, in per cent, and what the run decided.</summary>
    public static IEnumerable<string> Summary(IReadOnlyList<Prediction> run, TimeSpan taken)
    {
        var figures = Figures.Of(run);
        yield return string.Create(
            Invariant,
            $"top-1 {Percent(figures.Top1)}  MRR@5 {Percent(figures.Mrr5)}  recall@3 {Percent(figures.Recall3)}  " +
            $"AUROC {Percent(figures.Auroc)}  ans@fa10 {Percent(figures.AnsweredAt10)}");
        foreach (var (name, part) in new[] { ("in scope", run.Where(p => p.InScope)), ("out of scope", run.Where(p => !p.InScope)) })
        {
            var decisions = part.Select(p => p.Finding.Decision).ToList();
            yield return string.Create(
            Invariant,
                $"{name}: {decisions.Count} messages, {decisions.Count(d => d is Decision.Answer)} answered, " +
                $"{decisions.Count(d => d is Decision.Choices)} offered choices, {decisions.Count(d => d is Decision.None)} refused");
        }

        var wrong = run.Count(p => p.Finding.Decision is Decision.Answer && !p.IsRight);
        yield return string.Create(Invariant, $"answers shown as sure that are wrong: {wrong}");
        yield return string.Create(Invariant, $"{run.Count / Math.Max(taken.TotalSeconds, 1e-9):0} queries/s");
    }

    /// <summary>How a fixed threshold of the confidence would have done.</summary>
    public static string AtThreshold(IReadOnlyList<Prediction> run, double threshold)
    {
        var answered = run.Count(p => p.InScope && p.IsRight && p.Confidence >= threshold);
        var refused = run.Count(p => !p.InScope && p.Confidence < threshold);
        return string.Create(
            Invariant,
            $"at {threshold:0.###}: handled right {Percent(Share(answered + refused, run.Count))}, " +
            $"in scope right {Percent(Share(answered, run.Count(p => p.InScope)))}, " +
            $"out of scope refused {Percent(Share(refused, run.Count(p => !p.InScope)))}");
    }

    /// <summary>The messages that went wrong, the surest first: the ones to learn from.</summary>
    public static IEnumerable<string> ToLearnFrom(IReadOnlyList<Prediction> run) =>
        from p in run
        where !p.IsRight && (p.InScope || p.Finding.Decision is not Decision.None)
        orderby p.Confidence descending
        select string.Create(
            Invariant,
            $"{p.Confidence:0.00}  {p.Asked.Query}  expected {p.Asked.ExpectedId ?? "none"} (place {Place(p)})  " +
            $"got {Best(p)}  margin {Margin(p):0.00}");

    /// <summary>The messages whose decision or best entry is not what an earlier run gave.</summary>
    public static IEnumerable<string> Changes(
        IReadOnlyList<Prediction> run, IReadOnlyList<(string Query, string Decision, string? BestId)> earlier) =>
        from pair in run.Zip(earlier)
        let now = PredictionFile.WordFor(pair.First.Finding.Decision)
        let best = pair.First.Finding.Ranked.Count == 0 ? null : pair.First.Finding.Ranked[0].Id
        where now != pair.Second.Decision || best != pair.Second.BestId
        select $"{Verdict(pair.First, pair.Second.BestId)}  {pair.First.Asked.Query}  " +
            $"{pair.Second.Decision} {pair.Second.BestId ?? "-"} → {now} {best ?? "-"}";

    private static string Verdict(Prediction now, string? before) => (before is not null && now.Asked.Accepts(before), now.IsRight) switch
    {
        (false, true) => "better",
        (true, false) => "worse ",
        _ => "other "
    };

    private static string Best(Prediction p) => p.Finding.Ranked.Count == 0 ? "nothing" : p.Finding.Ranked[0].Id;

    private static string Place(Prediction p) => p.RightPlace is { } place ? string.Create(Invariant, $"{place + 1}") : "-";

    private static double Margin(Prediction p) =>
        p.Finding.Ranked.Count == 0 ? 0 : p.Finding.Ranked[0].Score - (p.RightPlace is { } place ? p.Finding.Ranked[place].Score : 0);

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;

    private static string Percent(double? share) => share is { } value ? string.Create(Invariant, $"{100 * value:0.0}") : "–";
}
