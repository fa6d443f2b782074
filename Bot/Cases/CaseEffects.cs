using Bot.Dialogs.Conversations;
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

    public void Handle(Writer writer, Effect effect, EffectContext context)
    {
        if (effect is FileCase filing)
        {
            KillPoint.Reach("case.filing");
            File(writer, filing, context);
            KillPoint.Reach("case.filed");
        }
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
