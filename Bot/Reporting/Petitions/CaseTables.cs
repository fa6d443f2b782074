using Bot.Dialogs.Cases;
using Bot.Reporting.Statistics;
using Bot.Reporting.Tables;

namespace Bot.Reporting.Petitions;

/// <summary>The figures about cases as tables, each with the formulas that it is counted by.</summary>
internal static class CaseTables
{
    private static readonly string[] Bands = ["0–7", "8–15", "16–30", "31–60", ">60"];

    public static IEnumerable<FigureTable> All(CaseFigures figures, ReportingWords words, CaseWords states) =>
    [
        Flow(figures, words), Months(figures, words), Districts(figures, words), Kinds(figures, words), Outcomes(figures, words, states),
        Times(figures, words), Ageing(figures, words), Sources(figures, words), Languages(figures, words), Transfers(figures, words)
    ];

    public static FigureTable Flow(CaseFigures f, ReportingWords words) => new("flow", words["Flow"], [words["Figure"], words["Value"]],
    [
        Line(words["Flow.Opening"], Figure.Of(f.Opening)),
        Line(words["Flow.Received"], Figure.Of(f.ReceivedCount)),
        Line(words["Flow.Ended"], Figure.Of(f.Ended.Count)),
        Line(words["Flow.Ending"], Figure.Of(f.Ending)),
        Line(words["Flow.ClosingRate"], Figure.Share(f.ClosingRate)),
        Line(words["Flow.InTime"], Figure.Share(f.InTimeShare)),
        Line(words["Flow.Late"], Figure.Share(1 - f.InTimeShare)),
        Line(words["Flow.Extended"], Figure.Of(f.Extended)),
        Line(words["Flow.Hotline"], Figure.Of(f.Received.Where(r => r.Source is Bot.Cases.CaseSource.Hotline).Sum(r => r.Count)))
    ], words["Flow.Note"]);

    public static FigureTable Months(CaseFigures f, ReportingWords words)
    {
        var ended = f.Ended.GroupBy(c => new DateOnly(c.EndedOn.Year, c.EndedOn.Month, 1)).ToDictionary(same => same.Key, same => same.ToList());
        return new("months", words["Months"], [words["Month"], words["Received"], words["Ended"], words["InTime"]],
        [
            .. MonthsOf(f.Scope).Select(month => (Figure[])
            [
                Figure.Of(month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)),
                Figure.Of(f.Received.Where(r => r.Month == month).Sum(r => r.Count)),
                Figure.Of(ended.GetValueOrDefault(month)?.Count ?? 0),
                Figure.Share(ended.GetValueOrDefault(month) is { Count: > 0 } cases ? (double)cases.Count(c => c.InTime) / cases.Count : null)
            ])
        ], words["Months.Note"])
        { Drawn = 1, InOrder = true };
    }

    public static FigureTable Districts(CaseFigures f, ReportingWords words) => new("districts", words["Districts"],
        [words["District"], words["Received"], words["Ended"], words["Median"], words["InTime"]],
        [
            .. f.Received.Select(r => r.District).Concat(f.Ended.Select(c => c.District)).Distinct()
                .Select(district => (District: district, Received: f.Received.Where(r => r.District == district).Sum(r => r.Count), Ended: f.Ended.Where(c => c.District == district).ToList()))
                .OrderByDescending(d => d.Received).ThenBy(d => d.District, StringComparer.Ordinal)
                .Select(d => (Figure[])
                [
                    Figure.Of(words.District(d.District)), Figure.Of(d.Received), Figure.Of(d.Ended.Count),
                    Figure.Exact(Durations.Of(d.Ended.Select(c => c.Days))?.Median), Figure.Share(d.Ended.Count > 0 ? (double)d.Ended.Count(c => c.InTime) / d.Ended.Count : null)
                ])
        ], words["Districts.Note"])
    { Drawn = 1 };

    public static FigureTable Kinds(CaseFigures f, ReportingWords words) =>
        Counted("kinds", words["Kinds"], words["Kind"], words, f.Received.GroupBy(r => r.Kind).Select(same => (words.Kind(same.Key), same.Sum(r => r.Count))), words["Received.Note"]);

    public static FigureTable Outcomes(CaseFigures f, ReportingWords words, CaseWords states) =>
        Counted("outcomes", words["Outcomes"], words["Outcome"], words, f.Outcomes.Select(o => (states.Name(o.Key), o.Value)), words["Outcomes.Note"]);

    public static FigureTable Times(CaseFigures f, ReportingWords words) => new("times", words["Times"],
        [words["Times.What"], words["Cases"], words["Median"], words["Mean"], words["P90"]],
        [
            Time(words["Times.Calendar"], f.CalendarDays), Time(words["Times.Working"], f.WorkingDays), Time(words["Times.First"], f.FirstReply)
        ], words["Times.Note"]);

    public static FigureTable Ageing(CaseFigures f, ReportingWords words) => new("ageing", words["Ageing"], [words["Age"], words["Cases"]],
        [.. f.Ageing.Select((count, i) => Line(words["Age.Days", Bands[i]], Figure.Of(count)))], words["Ageing.Note"])
    { Drawn = 1, InOrder = true };

    public static FigureTable Sources(CaseFigures f, ReportingWords words) =>
        Counted("sources", words["Sources"], words["Source"], words, f.Received.GroupBy(r => r.Source).Select(same => (words[$"Source.{same.Key}"], same.Sum(r => r.Count))), words["Received.Note"]);

    public static FigureTable Languages(CaseFigures f, ReportingWords words) =>
        Counted("languages", words["Languages"], words["Language"], words, f.Received.GroupBy(r => r.Language).Select(same => (same.Key, same.Sum(r => r.Count))), words["Received.Note"]);

    public static FigureTable Transfers(CaseFigures f, ReportingWords words) =>
        Counted("transfers", words["Transfers"], words["Agency"], words, f.Transfers.Select(t => (t.Name, t.Count)), words["Transfers.Note"]);

    public static FigureTable Enforcement(EnforcementFigures f, ReportingWords words, CaseWords states) => new("enforcement", words["Enforcement"],
        [words["State"], words["Enforcement.Reached"], words["Enforcement.Now"]],
        [
            .. Enum.GetValues<EnforcementState>().Where(s => f.Now.ContainsKey(s) || f.Reached.ContainsKey(s)).Select(s => (Figure[])
                [Figure.Of(states.Name(s)), Figure.Of(s is EnforcementState.Open ? f.Opened : f.Reached.GetValueOrDefault(s)), Figure.Of(f.Now.GetValueOrDefault(s))]),
            [Figure.Of(words["Enforcement.Self"]), Figure.Of(f.SelfDemolished), Figure.Nothing],
            [Figure.Of(words["Enforcement.Rate"]), Figure.Share(f.DemolitionRate), Figure.Nothing]
        ], words["Enforcement.Note"]);

    /// <summary>Everything that was received, by all that is counted: for those who count on with it.</summary>
    public static FigureTable Everything(CaseFigures f, ReportingWords words, CaseWords states) => new("everything", words["Everything"],
        [words["Month"], words["District"], words["Kind"], words["State"], words["Source"], words["Language"], words["Cases"]],
        [
            .. f.Received.OrderBy(r => r.Month).ThenBy(r => r.District, StringComparer.Ordinal).ThenBy(r => r.Kind, StringComparer.Ordinal).ThenBy(r => r.State).Select(r => (Figure[])
            [
                Figure.Of(r.Month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)), Figure.Of(words.District(r.District)), Figure.Of(words.Kind(r.Kind)),
                Figure.Of(states.Name(r.State)), Figure.Of(words[$"Source.{r.Source}"]), Figure.Of(r.Language), Figure.Of(r.Count)
            ])
        ], words["Everything.Note"]);

    internal static FigureTable Counted(string id, string title, string what, ReportingWords words, IEnumerable<(string Name, int Count)> counts, string note)
    {
        var sorted = counts.Where(c => c.Count > 0).OrderByDescending(c => c.Count).ThenBy(c => c.Name, StringComparer.Ordinal).ToList();
        var all = sorted.Sum(c => c.Count);
        return new(id, title, [what, words["Count"], words["Share"]], [.. sorted.Select(c => (Figure[])[Figure.Of(c.Name), Figure.Of(c.Count), Figure.Share((double)c.Count / all)])], note) { Drawn = 1 };
    }

    private static IEnumerable<DateOnly> MonthsOf(CaseScope scope)
    {
        for (var month = new DateOnly(scope.From.Year, scope.From.Month, 1); month <= scope.Until; month = month.AddMonths(1))
        {
            yield return month;
        }
    }

    private static Figure[] Time(string what, Durations? times) => times is null
        ? [Figure.Of(what), Figure.Of(0), Figure.Nothing, Figure.Nothing, Figure.Nothing]
        : [Figure.Of(what), Figure.Of(times.Count), Figure.Exact(times.Median), Figure.Exact(times.Mean), Figure.Of(times.P90)];

    private static Figure[] Line(string name, Figure value) => [Figure.Of(name), value];
}
