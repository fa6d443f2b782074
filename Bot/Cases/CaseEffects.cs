using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.MyData;
using Bot.Dialogs.Places;
using Bot.Dialogs.Reports;
using Bot.Messaging;
using Bot.Platform;
using Bot.Storage;

namespace Bot.Cases;

/// <summary>
/// Files a case inside the turn that promises it: identity, case and its first move are stored with the words that tell the
/// number, and with the links of its photos (<see cref="Media.PhotoRow.CaseNumber"/>), or none of them is.
/// </summary>
internal sealed class CaseEffects(CaseSeals seals, SiteCalendar days) : IEffectHandler
{
    // A draft that was filed already stays the case that it is: whoever taps twice has one case.
    private const string InsertCase = """
        INSERT INTO cases (
            number, draft_id, kind, district, building, floor, work, place_key, latitude, longitude, report, answer, language, code_hash,
            notice_version, consent_at, state, version, received_on, received_at, moved_at, clock_from, extra_days, extensions, pauses, due)
        VALUES (
            @number, @draft_id, @kind, @district, @building, @floor, @work, @place_key, @latitude, @longitude, @report, @answer, @language, @code_hash,
            @notice_version, @consent_at, 'Submitted', 1, @received_on, @received_at, @received_at, @received_on, 0, 0, '[]', @due)
        ON CONFLICT (draft_id) DO NOTHING
        """;

    private const string InsertInformer = """
        INSERT INTO informers (case_number, identity, address, account_hash, filed_on)
        VALUES (@case_number, @identity, @address, @account_hash, @filed_on)
        """;

    private const string InsertFiling = """
        INSERT INTO case_moves (case_number, number, deed, from_state, to_state, done_by, role, due, done_at)
        VALUES (@case_number, 1, 'Moved', 'Draft', 'Submitted', 'citizen', 'Citizen', @due, @done_at)
        """;

    // Both records are made from the case as it is, in one statement each, before the case itself changes.
    private const string RecordWithdrawal = """
        INSERT INTO case_moves (case_number, number, deed, from_state, to_state, done_by, role, done_at)
        SELECT number, version + 1, 'Moved', state, 'Withdrawn', 'citizen', 'Citizen', @now FROM cases
        WHERE number = @number AND ended_at IS NULL AND EXISTS (
            SELECT 1 FROM informers WHERE case_number = @number AND account_hash = @account_hash)
        """;

    private const string EndByWithdrawal = """
        UPDATE cases SET state = 'Withdrawn', version = version + 1, moved_at = @now, ended_at = @now, due = NULL, details = NULL,
            asked_in = NULL, information_due = NULL
        WHERE number = @number
        """;

    private const string DropProposal = "DELETE FROM case_proposals WHERE case_number = @number";

    private const string OwnUnrestricted = "restricted_at IS NULL AND number IN (SELECT case_number FROM informers WHERE account_hash = @account_hash)";

    private const string RecordRestriction = $"""
        INSERT INTO case_moves (case_number, number, deed, from_state, to_state, done_by, role, due, done_at)
        SELECT number, version + 1, 'Restricted', state, state, 'citizen', 'Citizen', due, @now FROM cases WHERE {OwnUnrestricted}
        """;

    private const string MarkRestricted = $"UPDATE cases SET restricted_at = @now, version = version + 1 WHERE {OwnUnrestricted}";

    public void Handle(Writer writer, Effect effect, EffectContext context)
    {
        switch (effect)
        {
            case FileCase filing:
                KillPoint.Reach("case.filing");
                File(writer, filing, context);
                KillPoint.Reach("case.filed");
                break;
            case WithdrawCase withdraw:
                Withdraw(writer, withdraw.Number.Value, context);
                break;
            case EraseMyData:
                Restrict(writer, context);
                break;
        }
    }

    private void Withdraw(Writer writer, string number, EffectContext context)
    {
        if (writer.Execute(RecordWithdrawal, context.Now, number, seals.Account(context.Citizen)) == 1)
        {
            writer.Execute(EndByWithdrawal, context.Now, number);
            writer.Execute(DropProposal, number);
        }
    }

    // What is filed is kept by law and serves the case alone (檔案法 §12; 個人資料保護法施行細則 §21).
    private void Restrict(Writer writer, EffectContext context)
    {
        var account = seals.Account(context.Citizen);
        writer.Execute(RecordRestriction, context.Now, account);
        writer.Execute(MarkRestricted, context.Now, account);
    }

    private static string? KeyOf(Place? place) => place is { District: { } district, Address: { } address } ? address.DuplicateKey(district) : null;

    private void File(Writer writer, FileCase filing, EffectContext context)
    {
        var (report, receipt) = (filing.Report, filing.Receipt);
        var number = receipt.Number.Value;
        var today = days.DayOf(context.Now);
        var stored = writer.Execute(
            InsertCase, number, filing.DraftId, report.Kind.ToString(), report.Place?.District, report.Building, report.Floor, report.Work,
            KeyOf(report.Place), report.Place?.Point?.Latitude, report.Place?.Point?.Longitude, seals.Report(number, report), report.Answer,
            context.Conversation.Language ?? SpokenLanguage.Chinese, seals.Code(receipt.Number, receipt.LookUpCode),
            filing.Consent.NoticeVersion, filing.Consent.GivenAt, today, context.Now, receipt.AnswerDue);
        if (stored == 0)
        {
            return;
        }

        writer.Execute(InsertInformer, number, seals.Informer(number, filing.Informer), seals.Address(number, context.Citizen), seals.Account(context.Citizen), today);
        writer.Execute(InsertFiling, number, receipt.AnswerDue, context.Now);
    }
}
