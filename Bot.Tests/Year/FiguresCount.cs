using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Reporting.Petitions;
using Bot.Reporting.Satisfaction;
using Bot.Reporting.Usage;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Year;

/// <summary>The program's figures of the year against the script's own count.</summary>
internal sealed class FiguresCount(YearCourse year, BotApp bot)
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly Last = new(2026, 12, 31);

    public async Task HoldAsync()
    {
        foreach (var scope in Scopes())
        {
            HoldCases(await The<CaseStatistics>().ReadAsync(scope), scope);
        }

        HoldUsage(await The<UsageStatistics>().ReadAsync(First, Last));
        var surveys = await The<ISurveySource>().ReadAsync(First, YearCourse.Aftermath, "zh-TW");
        HoldSurvey(surveys.Single(s => s.Survey == "building"), i => i.About.Building is not null);
        HoldSurvey(surveys.Single(s => s.Survey == "petition"), i => i.About.Building is null);
    }

    private T The<T>()
        where T : notnull => bot.Services.GetRequiredService<T>();

    private static IEnumerable<CaseScope> Scopes() =>
    [
        CaseScope.Year(2026), CaseScope.Year(2026) with { District = "三民區" }, CaseScope.Year(2026) with { Kind = "rooftop" }, CaseScope.Year(2026) with { Kind = "petition" },
        .. Enumerable.Range(1, 12).Select(month => new CaseScope(new(2026, month, 1), new DateOnly(2026, month, 1).AddMonths(1).AddDays(-1)))
    ];

    private void HoldCases(CaseFigures figures, CaseScope scope)
    {
        bool Within(DateOnly? day) => day >= scope.From && day <= scope.Until;
        var all = year.Officers.Cases.Where(c => (scope.District is null || c.District == scope.District) && (scope.Kind is null || (c.Building ?? "petition") == scope.Kind)).ToList();
        var (received, ended) = (all.Where(c => Within(c.ReceivedOn)).ToList(), all.Where(c => Within(c.EndedOn)).ToList());
        var opening = all.Count(c => c.ReceivedOn < scope.From && !(c.EndedOn < scope.From));
        Assert.Equal((received.Count, ended.Count, opening, opening + received.Count - ended.Count), (figures.ReceivedCount, figures.Ended.Count, figures.Opening, figures.Ending));
        Same(received.Select(c => c.District ?? ""), figures.Received, r => r.District ?? "");
        Same(received.Select(c => c.Building ?? "petition"), figures.Received, r => r.Kind);
        Same(received.Select(c => c.Language), figures.Received, r => r.Language);
        Same(received.Select(c => $"{c.ReceivedOn:yyyy-MM}"), figures.Received, r => $"{r.Month:yyyy-MM}");
        Assert.Equal(Counts(ended.Select(c => $"{c.State}")), Sorted(figures.Outcomes.Select(o => KeyValuePair.Create($"{o.Key}", o.Value))));
        Assert.Equal(ended.Count(c => c.State is PetitionState.Transferred), figures.Transfers.Sum(t => t.Count));
        Assert.Equal(ended.Count(c => c.Extended), figures.Extended);
        Assert.Equal(ended.Count(IsInTime), figures.InTime);
        if (ended.Count > 0)
        {
            Assert.Equal(ended.Average(c => c.EndedOn!.Value.DayNumber - c.ClockFrom.DayNumber), figures.CalendarDays!.Mean, 9);
            Assert.Equal(ended.Average(c => Enumerable.Range(1, c.EndedOn!.Value.DayNumber - c.ClockFrom.DayNumber).Count(n => YearCalendar.IsWorked(c.ClockFrom.AddDays(n)))), figures.WorkingDays!.Mean, 9);
            Assert.Equal(ended.Where(c => c.FirstToldOn is not null).Average(c => c.FirstToldOn!.Value.DayNumber - c.ReceivedOn.DayNumber), figures.FirstReply!.Mean, 9);
        }
    }

    private static bool IsInTime(YearCase c) =>
        c.Pauses.Any(p => p.Until is null) || c.EndedOn <= YearCalendar.LastDay(c.ClockFrom, c.Extended ? 60 : 30, c.Pauses);

    private void HoldUsage(UsageFigures figures)
    {
        var (asked, sent) = (year.Talk.Asked, year.Talk.Sent.Where(s => DateOnly.FromDateTime(s.At) <= Last).ToList());
        Assert.Equal(Counts(asked.Select(q => $"{q.Decision}")), Sorted(figures[UsageMeasures.Decisions]));
        Assert.Equal(Counts(asked.Select(q => q.Entry).OfType<string>()), Sorted(figures[UsageMeasures.Entries]));
        Assert.Equal(Counts(asked.Select(q => q.Citizen.Language)), Sorted(figures[UsageMeasures.Languages]));
        Assert.Equal(Counts(asked.Where(q => q.Helpful is not null).Select(q => q.Helpful == true ? "up" : "down")), Sorted(figures[UsageMeasures.Thumbs]));
        Assert.Equal((double)asked.Count(q => q.IsSolved) / asked.Count, figures.DeflectedShare!.Value, 9);
        Assert.Equal((double)asked.Count(q => q.Decision is FaqDecision.Answer) / asked.Count, figures.AnsweredShare!.Value, 9);
        Assert.Equal(Counts(sent.Select(s => s.OnLine ? "line" : "messenger")), Sorted(figures[UsageMeasures.MessagesByChannel]));
        Assert.Equal(Counts(sent.Select(s => $"{s.At:HH}")), Sorted(figures[UsageMeasures.MessagesByHour]));
    }

    private void HoldSurvey(SurveyData data, Func<YearInvitation, bool> isOf)
    {
        var asked = year.Surveys.Invitations.Where(isOf).ToList();
        var answered = asked.Where(i => i.Scores.Count > 0).ToList();
        var arrived = asked.Count(i => i.ArrivedAt is not null);
        var complete = answered.Count(i => i.IsComplete);
        Assert.Equal(new SurveyFrame(asked.Count, asked.Count, arrived, complete, answered.Count - complete), data.Frame);
        Assert.Equal(arrived == 0 ? null : (double)answered.Count / arrived, data.Frame.ResponseRate);
        Assert.Equal(Counts(asked.Select(i => $"{i.Outcome}")).Select(c => c.Value).Order(), data.Population["outcome"].Values.Order());
        var forms = data.Answers.Select(a => Written(a.Scores)).ToList();
        var lost = answered.Where(i => !forms.Remove(Written(i.Scores))).ToList();
        Assert.True(lost is [] && forms is [], $"Answered was {string.Join("; ", lost.Select(i => $"{i.About.Citizen.Address} ({i.Temper}, {i.ArrivedAt:g}) {Written(i.Scores)}"))}, kept is {string.Join("; ", forms)}");
        foreach (var item in SurveyFigures.Of(data).Items)
        {
            var scores = answered.Where(i => i.Scores.ContainsKey(item.Item.Id)).Select(i => i.Scores[item.Item.Id]).ToList();
            Assert.Equal([.. Enumerable.Range(1, 5).Select(score => scores.Count(s => s == score))], item.Scores);
            Assert.Equal(scores.Count(s => s == 0), item.DontKnow);
            Assert.Equal(scores.Count(s => s > 0) is var valid and >= 5 ? (double)scores.Count(s => s >= 4) / valid : null, item.Satisfied);
        }
    }

    private static string Written(IReadOnlyDictionary<string, int> scores) => string.Join(' ', scores.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key}={s.Value}"));

    private static void Same(IEnumerable<string> expected, IReadOnlyList<ReceivedCases> received, Func<ReceivedCases, string> by) =>
        Assert.Equal(Counts(expected), Sorted(received.GroupBy(by).Select(same => KeyValuePair.Create(same.Key, same.Sum(r => r.Count)))));

    private static IEnumerable<KeyValuePair<string, int>> Counts(IEnumerable<string> keys) => Sorted(keys.CountBy(key => key));

    private static IEnumerable<KeyValuePair<string, int>> Sorted(IEnumerable<KeyValuePair<string, int>> counts) => counts.OrderBy(c => c.Key, StringComparer.Ordinal);
}
