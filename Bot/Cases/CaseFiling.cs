using Bot.Dialogs.Cases;
using Bot.Dialogs.Places;
using Bot.Dialogs.Reports;
using Bot.Platform;
using Bot.Storage;

namespace Bot.Cases;

/// <summary>Writes a filed report into the register: identity, case and its first move, in the transaction of whoever files it.</summary>
public sealed class CaseFiling(CaseSeals seals, SiteCalendar days)
{
    // A draft that was filed already stays the case that it is: whoever taps twice has one case.
    private const string InsertCase = """
        INSERT INTO cases (
            number, draft_id, kind, district, building, floor, work, place_key, latitude, longitude, report, answer, language, code_hash,
            notice_version, consent_at, source, source_number, state, version, received_on, received_at, moved_at, clock_from, extra_days, extensions, pauses, due)
        VALUES (
            @number, @draft_id, @kind, @district, @building, @floor, @work, @place_key, @latitude, @longitude, @report, @answer, @language, @code_hash,
            @notice_version, @consent_at, @source, @source_number, 'Submitted', 1, @received_on, @received_at, @received_at, @received_on, 0, 0, '[]', @due)
        ON CONFLICT (draft_id) DO NOTHING
        """;

    private const string InsertInformer = """
        INSERT INTO informers (case_number, identity, address, account_hash, filed_on)
        VALUES (@case_number, @identity, @address, @account_hash, @filed_on)
        """;

    private const string InsertFiling = """
        INSERT INTO case_moves (case_number, number, deed, from_state, to_state, done_by, role, due, done_at)
        VALUES (@case_number, 1, 'Moved', 'Draft', 'Submitted', @done_by, @role, @due, @done_at)
        """;

    /// <returns>False if its draft was filed before: nothing was written, the case stays the one that it is.</returns>
    internal bool File(Writer writer, FileCase filing, FiledBy by, DateTime now)
    {
        var (report, receipt) = (filing.Report, filing.Receipt);
        var number = receipt.Number.Value;
        var today = days.DayOf(now);
        var stored = writer.Execute(
            InsertCase, number, filing.DraftId, report.Kind.ToString(), report.Place?.District, report.Building, report.Floor, report.Work,
            KeyOf(report.Place), report.Place?.Point?.Latitude, report.Place?.Point?.Longitude, seals.Report(number, report), report.Answer,
            by.Language, seals.Code(receipt.Number, receipt.LookUpCode),
            filing.Consent.NoticeVersion, filing.Consent.GivenAt, by.Source.ToString(), by.SourceNumber, today, now, receipt.AnswerDue);
        if (stored == 0)
        {
            return false;
        }

        var (address, account) = by.Citizen is { } citizen ? (seals.Address(number, citizen), seals.Account(citizen)) : (null, null);
        writer.Execute(InsertInformer, number, seals.Informer(number, filing.Informer), address, account, today);
        writer.Execute(InsertFiling, number, by.By, by.Role.ToString(), receipt.AnswerDue, now);
        return true;
    }

    private static string? KeyOf(Place? place) => place is { District: { } district, Address: { } address } ? address.DuplicateKey(district) : null;
}

/// <summary>Who files a case, and from where it comes.</summary>
/// <param name="Source">By which door.</param>
/// <param name="SourceNumber">The number that the other door gave it.</param>
/// <param name="By">Who, as moves name them.</param>
/// <param name="Role">In which role.</param>
/// <param name="Language">In which the citizen is told.</param>
/// <param name="Citizen">The citizen's address in the chat; null for whoever came or called.</param>
internal sealed record FiledBy(CaseSource Source, string? SourceNumber, string By, CaseRole Role, string Language, string? Citizen);
