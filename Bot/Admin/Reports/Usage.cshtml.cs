using Bot.Faqs;
using Bot.Handover;
using Bot.Platform;
using Bot.Reporting;
using Bot.Reporting.Petitions;
using Bot.Reporting.Tables;
using Bot.Reporting.Usage;
using Bot.Staff;

namespace Bot.Admin.Reports;

/// <summary>How the chat and its answers are used.</summary>
[Needs(Right.ReadStatistics)]
public sealed class UsageModel(FigureTools tools, UsageStatistics usage, HandoverFigures people, FaqBook faqs, SiteCalendar days) : FigurePage(tools)
{
    protected override string Name => "usage";

    protected override async Task<IEnumerable<FigureTable>> CountAsync(CaseScope scope, ReportingWords words)
    {
        var used = await usage.ReadAsync(scope.From, scope.Until);
        var waited = await people.ReadAsync(days.StartOf(scope.From), days.StartOf(scope.Until.AddDays(1)));
        return [.. UsageTables.All(used, words, EntryTitles.Of(await faqs.ShelfAsync(), words.Language)), ServiceTable.Of(used, waited, words)];
    }
}
