using Bot.Cases;
using Bot.Dialogs.Places;
using Bot.Faqs;
using Bot.Handover;
using Bot.Platform;
using Bot.Reporting.Petitions;
using Bot.Reporting.Satisfaction;
using Bot.Reporting.Tables;
using Bot.Reporting.Usage;

namespace Bot.Reporting.Annual;

/// <summary>All figures of a year's report in one language: tables, and what the system says of the six headings.</summary>
/// <param name="Tables">The tables of the analysis.</param>
/// <param name="Surveys">The tables of the satisfaction surveys.</param>
/// <param name="Done">A sentence with figures for each of the six headings.</param>
public sealed record AnnualFigures(IReadOnlyList<FigureTable> Tables, IReadOnlyList<FigureTable> Surveys, IReadOnlyList<string> Done);

/// <summary>Computes the figures of a year.</summary>
public sealed class AnnualCount(
    CaseStatistics cases, EnforcementStatistics enforcement, UsageStatistics usage, HandoverFigures people, IEnumerable<ISurveySource> surveys, CaseWording wording,
    FaqBook faqs, SiteCalendar days)
{
    public async Task<AnnualFigures> ReadAsync(int year, string language)
    {
        var (words, states) = (ReportingWords.In(language), wording.In(language));
        var (now, before) = (await cases.ReadAsync(CaseScope.Year(year)), await cases.ReadAsync(CaseScope.Year(year - 1)));
        var used = await usage.ReadAsync(now.Scope.From, now.Scope.Until);
        var waited = await people.ReadAsync(days.StartOf(now.Scope.From), days.StartOf(now.Scope.Until.AddDays(1)));
        var (asked, askedBefore) = (await SurveysAsync(year, language), await SurveysAsync(year - 1, language));
        var entries = EntryTitles.Of(await faqs.ShelfAsync(), language);
        return new(
            [
                .. CaseTables.All(now, words, states), Compared(year, now, before, words),
                CaseTables.Enforcement(await enforcement.ReadAsync(now.Scope), words, states), ServiceTable.Of(used, waited, words), .. UsageTables.All(used, words, entries)
            ],
            [.. asked.SelectMany(s => SurveyTables.All(s, askedBefore.FirstOrDefault(b => b.Data.Survey == s.Data.Survey), words))],
            Done(now, before, used, asked, words));
    }

    /// <summary>The answers of a year's surveys.</summary>
    private async Task<IReadOnlyList<SurveyFigures>> SurveysAsync(int year, string language)
    {
        var scope = CaseScope.Year(year);
        var all = new List<SurveyFigures>();
        foreach (var source in surveys)
        {
            all.AddRange((await source.ReadAsync(scope.From, scope.Until, language)).Select(SurveyFigures.Of));
        }

        return all;
    }

    private static FigureTable Compared(int year, CaseFigures now, CaseFigures before, ReportingWords words) => new("compared", words["Compared"],
        [words["Figure"], words.Year(year - 1), words.Year(year)],
        [
            [Figure.Of(words["Flow.Received"]), Figure.Of(before.ReceivedCount), Figure.Of(now.ReceivedCount)],
            [Figure.Of(words["Flow.Ended"]), Figure.Of(before.Ended.Count), Figure.Of(now.Ended.Count)],
            [Figure.Of(words["Flow.ClosingRate"]), Figure.Share(before.ClosingRate), Figure.Share(now.ClosingRate)],
            [Figure.Of(words["Flow.InTime"]), Figure.Share(before.InTimeShare), Figure.Share(now.InTimeShare)],
            [Figure.Of(words["Compared.Median"]), Figure.Exact(before.CalendarDays?.Median), Figure.Exact(now.CalendarDays?.Median)]
        ], words["Compared.Note"]);

    private static IReadOnlyList<string> Done(CaseFigures now, CaseFigures before, UsageFigures used, IReadOnlyList<SurveyFigures> surveys, ReportingWords words)
    {
        var rural = now.Received.Where(r => Districts.All.Any(d => d.Name == r.District && d.FormerArea == "county")).Sum(r => r.Count);
        var foreign = now.Received.Where(r => !r.Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase)).Sum(r => r.Count);
        return
        [
            words["Done.1", now.Ended.Count, ReportingWords.Percent(now.InTimeShare), Figure.Exact(now.CalendarDays?.Median).Text],
            surveys.Count == 0 ? words["Done.2.None"] : words["Done.2", surveys.Sum(s => s.Data.Frame.Delivered), surveys.Sum(s => s.Data.Answers.Count)],
            words["Done.3", used.Messages, used.Questions, ReportingWords.Percent(used.AnsweredShare), ReportingWords.Percent(used.DeflectedShare)],
            words["Done.4", rural, ReportingWords.Percent(now.ReceivedCount > 0 ? (double)rural / now.ReceivedCount : null), foreign],
            words["Done.5"],
            words["Done.6", before.ReceivedCount, now.ReceivedCount]
        ];
    }
}
