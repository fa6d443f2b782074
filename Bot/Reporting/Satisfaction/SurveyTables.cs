using Bot.Reporting.Statistics;
using Bot.Reporting.Tables;

namespace Bot.Reporting.Satisfaction;

/// <summary>The figures of a survey as tables, with all that has to be said beside them.</summary>
internal static class SurveyTables
{
    public static IEnumerable<FigureTable> All(SurveyFigures f, SurveyFigures? before, ReportingWords words)
    {
        yield return Frame(f, words);
        foreach (var about in Enum.GetValues<ItemSubject>())
        {
            if (f.Items.Where(i => i.Item.About == about).ToList() is { Count: > 0 } items)
            {
                yield return Items(f, items, about, words);
            }
        }

        yield return Distribution(f, words);
        foreach (var (i, choice) in f.Data.Choices.Index())
        {
            yield return Choice(choice, i, words);
        }

        if (f.Weights.Margins.Count > 0)
        {
            yield return Weighted(f, words);
        }

        if (before is not null && Trend(f, before, words) is { Rows.Count: > 0 } trend)
        {
            yield return trend;
        }
    }

    public static FigureTable Frame(SurveyFigures f, ReportingWords words) => new("frame", words["Survey.Frame", f.Data.Name], [words["Figure"], words["Value"]],
    [
        [Figure.Of(words["Survey.Period"]), Figure.Of(words["Survey.FromUntil", words.Day(f.Data.From), words.Day(f.Data.Until)])],
        [Figure.Of(words["Survey.Eligible"]), Figure.Of(f.Data.Frame.Eligible)],
        [Figure.Of(words["Survey.Drawn"]), Figure.Of(f.Data.Frame.Drawn)],
        [Figure.Of(words["Survey.Delivered"]), Figure.Of(f.Data.Frame.Delivered)],
        [Figure.Of(words["Survey.Completed"]), Figure.Of(f.Data.Frame.Completed)],
        [Figure.Of(words["Survey.Partial"]), Figure.Of(f.Data.Frame.Partial)],
        [Figure.Of(words["Survey.ResponseRate"]), Figure.Share(f.Data.Frame.ResponseRate)],
        [Figure.Of(words["Survey.Needed"]), Figure.Of(words["Survey.NeededSizes", Sampling.SizeFor(0.03, Some(f)), Sampling.SizeFor(0.05, Some(f))])]
    ], words[f.Data.Frame.Eligible == 0 ? "Survey.NoFrame" : f.Data.Frame.IsCensus ? "Survey.Census" : "Survey.Sample", ReportingWords.Percent(f.Data.Frame.ResponseRate)]);

    public static FigureTable Items(SurveyFigures f, IReadOnlyList<ItemFigures> items, ItemSubject about, ReportingWords words) =>
        new($"items-{about}".ToLowerInvariant(), words[$"Survey.Items.{about}"],
            [words["Survey.Item"], words["Survey.Base"], words["Survey.Satisfied"], words["Survey.Margin"], words["Survey.Interval"], words["Survey.Neither"], words["Survey.Dissatisfied"], words["Survey.Mean"], words["Survey.Remark"]],
            [.. items.Select(i => (Figure[])
            [
                Figure.Of(i.Item.Wording),
                i.Showing is Showing.Nothing && i.Valid > 0 ? Figure.Of("<5") : Figure.Of(i.Valid),
                Figure.Share(i.Satisfied), PlusMinus(i.Margin), From(i.Interval), Figure.Share(i.Neither), Figure.Share(i.Dissatisfied),
                i.Mean is { } mean ? Figure.Of(mean.StandardError is { } error ? words["Survey.MeanWithError", mean.Value.ToString("0.00", Invariant), error.ToString("0.00", Invariant)] : mean.Value.ToString("0.00", Invariant)) : Figure.Nothing,
                Figure.Of(i.Showing switch { Showing.Nothing => words["Survey.TooFew"], Showing.WithWarning => words["Survey.Few"], _ => "" })
            ])],
            words["Survey.Items.Note", ReportingWords.Percent(f.Data.Frame.ResponseRate)]);

    /// <summary>All five answers of every item: an average of polarised answers says little.</summary>
    public static FigureTable Distribution(SurveyFigures f, ReportingWords words) => new("distribution", words["Survey.Distribution"],
        [words["Survey.Item"], .. Enumerable.Range(1, 5).Reverse().Select(score => words[$"Survey.Score.{score}"]), words["Survey.DontKnow"]],
        [.. f.Items.Where(i => i.Showing is not Showing.Nothing).Select(i => (Figure[])[Figure.Of(i.Item.Wording), .. i.Scores.Reverse().Select(Figure.Of), Figure.Of(i.DontKnow)])],
        words["Survey.Distribution.Note"]);

    /// <summary>What was chosen at a question with options of its own.</summary>
    public static FigureTable Choice(SurveyChoice choice, int place, ReportingWords words) => new(
        FormattableString.Invariant($"choice-{place + 1}"), choice.Wording,
        [words["Survey.Option"], words["Survey.Chosen"], words["Survey.ShareOfChosen"]],
        choice.Showing is Showing.Nothing ? [] : [.. choice.Options.Select(o => (Figure[])[Figure.Of(o.Label), Figure.Of(o.Count), Figure.Share((double)o.Count / choice.Valid)])],
        choice.Showing switch
        {
            Showing.Nothing => words["Survey.TooFew"],
            Showing.WithWarning => words["Survey.Choice.Note", choice.Valid] + words["Survey.Few"],
            _ => words["Survey.Choice.Note", choice.Valid]
        })
    { Drawn = 1 };

    public static FigureTable Weighted(SurveyFigures f, ReportingWords words) => new("weighted", words["Survey.Weighted"],
        [words["Survey.Item"], words["Survey.Unweighted"], words["Survey.WeightedShare"], words["Survey.Effective"], words["Survey.Margin"]],
        [.. f.Items.Where(i => i.Weighted is not null).Select(i => (Figure[])
            [Figure.Of(i.Item.Wording), Figure.Share(i.Satisfied), Figure.Share(i.Weighted!.Satisfied), Figure.Exact(i.Weighted.Effective), PlusMinus(i.Weighted.Margin)])],
        WeightingNote(f, words));

    /// <summary>Against another period, of items that were asked in the same words.</summary>
    public static FigureTable Trend(SurveyFigures f, SurveyFigures before, ReportingWords words) => new("trend", words["Survey.Trend"],
        [words["Survey.Item"], words["Survey.Before"], words["Survey.Now"], words["Survey.Difference"], words["Survey.Remark"]],
        [.. from now in f.Items
            let then = before.SameWording(now)
            where then is { Satisfied: not null } && now.Satisfied is not null
            let z = Sampling.Difference(now.Satisfied!.Value, now.Valid, then.Satisfied!.Value, then.Valid)
            select (Figure[])
            [
                Figure.Of(now.Item.Wording), Figure.Share(then.Satisfied), Figure.Share(now.Satisfied), Figure.Exact((now.Satisfied - then.Satisfied) * 100, "+0.0;-0.0;0.0"),
                Figure.Of(z is null ? "" : words[Math.Abs(z.Value) >= Sampling.Z ? "Survey.Significant" : "Survey.Chance", z.Value.ToString("0.00", Invariant)])
            ]],
        words["Survey.Trend.Note"]);

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static int? Some(SurveyFigures f) => f.Data.Frame.Eligible > 0 ? f.Data.Frame.Eligible : null;

    private static string WeightingNote(SurveyFigures f, ReportingWords words)
    {
        var w = f.Weights;
        return string.Join(' ',
            words["Survey.Weighted.Note", string.Join(words["Comma"], w.Margins.Select(m => words[$"Survey.Margin.{m}"])), w.Rounds, w.Effective.ToString("0.0", Invariant), w.DesignEffect.ToString("0.00", Invariant)],
            w.Fits ? "" : words["Survey.NotFitted", (w.Gap * 100).ToString("0.00", Invariant)],
            w.Merged.Count > 0 ? words["Survey.Merged", string.Join(words["Comma"], w.Merged)] : "",
            w.Capped > 0 ? words["Survey.Capped", w.Capped, (w.GapAfterCapping * 100).ToString("0.0", Invariant)] : words["Survey.NotCapped"]).Replace("  ", " ", StringComparison.Ordinal).Trim();
    }

    private static Figure PlusMinus(double? margin) => margin is { } known ? Figure.Of("±" + (known * 100).ToString("0.0", Invariant) + "%") : Figure.Nothing;

    private static Figure From(Interval? interval) => interval is { } known ? Figure.Of($"{ReportingWords.Percent(known.From)}–{ReportingWords.Percent(known.To)}") : Figure.Nothing;
}
