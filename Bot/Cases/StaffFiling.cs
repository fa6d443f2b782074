using Bot.Dialogs.Cases;
using Bot.Dialogs.Reports;
using Bot.Staff.Audit;
using Bot.Storage;

namespace Bot.Cases;

/// <summary>
/// Files a report that somebody else has taken down for a citizen: staff for whoever came or called, another door of the
/// city for whoever went there. The line of the audit log is part of the transaction.
/// </summary>
public sealed class StaffFiling(CaseFacts facts, CaseFiling filings, WriteQueue writes, AuditLog log, TimeProvider clock)
{
    /// <summary>The most characters of another door's number.</summary>
    public const int LongestNumber = 40;

    private const string SelectFiled = "SELECT number FROM cases WHERE draft_id = @draft_id";

    /// <summary>Files it; what was filed before stays the case that it is.</summary>
    /// <param name="report">Complete (<see cref="CallersReport.IsComplete"/>).</param>
    /// <param name="door">By which door it comes, and in which language the citizen is told.</param>
    /// <param name="entry">Who does it; case and door are added.</param>
    /// <param name="also">What is stored together with a new case, by its number.</param>
    public async Task<FiledCase> FileAsync(CallersReport report, FilingDoor door, AuditEntry entry, Action<Writer, string> also)
    {
        var receipt = await facts.ReserveAsync();
        var filing = report.File(receipt);
        var now = clock.GetUtcNow().UtcDateTime;
        var number = receipt.Number.Value;
        var by = new FiledBy(door.Source, door.SourceNumber, entry.By, CaseRole.Registrar, door.Language, Citizen: null);
        var logged = entry with { What = AuditAction.CaseFiled, Subject = number, Details = new { source = door.Source.ToString(), door.SourceNumber } };
        return await writes.RunAloneAsync(writer =>
        {
            if (!filings.File(writer, filing, by, now))
            {
                return new FiledCase(writer.Read(SelectFiled, row => row.GetString(0), filing.DraftId)[0], Receipt: null);
            }

            also(writer, number);
            log.Append(writer, logged);
            return new FiledCase(number, receipt);
        });
    }
}
