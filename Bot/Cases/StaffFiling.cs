using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Reports;
using Bot.Storage;

namespace Bot.Cases;

/// <summary>Files a report that staff have taken down for somebody who came, called, or wrote to another door of the city.</summary>
public sealed class StaffFiling(CaseFacts facts, CaseFiling filings, WriteQueue writes, TimeProvider clock)
{
    /// <summary>The most characters of another door's number.</summary>
    public const int LongestNumber = 40;

    /// <summary>Files it.</summary>
    /// <param name="report">Complete (<see cref="CallersReport.IsComplete"/>).</param>
    /// <param name="source">From where it comes.</param>
    /// <param name="sourceNumber">The number that it has there.</param>
    /// <param name="by">The id of the member of staff.</param>
    /// <returns>What to tell the citizen.</returns>
    public async Task<CaseReceipt> FileAsync(CallersReport report, CaseSource source, string? sourceNumber, string by)
    {
        var receipt = await facts.ReserveAsync();
        var filing = report.File(receipt);
        var now = clock.GetUtcNow().UtcDateTime;
        var filed = new FiledBy(source, string.IsNullOrWhiteSpace(sourceNumber) ? null : sourceNumber.Trim(), by, CaseRole.Registrar, SpokenLanguage.Chinese, Citizen: null);
        await writes.RunAsync(writer =>
        {
            filings.File(writer, filing, filed, now);
            return 0;
        });
        return receipt;
    }
}
