using Bot.Reporting;
using Bot.Reporting.Petitions;
using Bot.Reporting.Satisfaction;
using Bot.Reporting.Tables;
using Bot.Staff;

namespace Bot.Admin.Reports;

/// <summary>What citizens say of the service, with all that has to be said beside such figures.</summary>
[Needs(Right.ReadStatistics)]
public sealed class SatisfactionModel(FigureTools tools, IEnumerable<ISurveySource> surveys) : FigurePage(tools)
{
    protected override string Name => "satisfaction";

    protected override async Task<IEnumerable<FigureTable>> CountAsync(CaseScope scope, ReportingWords words)
    {
        // The same days a year earlier.
        var (now, before) = (await ReadAsync(scope.From, scope.Until, words.Language), await ReadAsync(scope.From.AddYears(-1), scope.Until.AddYears(-1), words.Language));
        return now.SelectMany((survey, i) => SurveyTables.All(survey, before.FirstOrDefault(b => b.Data.Survey == survey.Data.Survey), words)
            .Select(table => table with { Id = FormattableString.Invariant($"{table.Id}-{i}") }));
    }

    private async Task<IReadOnlyList<SurveyFigures>> ReadAsync(DateOnly from, DateOnly until, string language)
    {
        var all = new List<SurveyFigures>();
        foreach (var source in surveys)
        {
            all.AddRange((await source.ReadAsync(from, until, language)).Select(SurveyFigures.Of));
        }

        return all;
    }
}
