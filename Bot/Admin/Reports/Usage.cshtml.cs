using Bot.Faqs;
using Bot.Reporting;
using Bot.Reporting.Petitions;
using Bot.Reporting.Tables;
using Bot.Reporting.Usage;
using Bot.Staff;

namespace Bot.Admin.Reports;

/// <summary>How the chat and its answers are used.</summary>
[Needs(Right.ReadStatistics)]
public sealed class UsageModel(FigureTools tools, UsageStatistics usage, FaqBook faqs) : FigurePage(tools)
{
    protected override string Name => "usage";

    protected override async Task<IEnumerable<FigureTable>> CountAsync(CaseScope scope, ReportingWords words) =>
        UsageTables.All(await usage.ReadAsync(scope.From, scope.Until), words, EntryTitles.Of(await faqs.ShelfAsync(), words.Language));
}
