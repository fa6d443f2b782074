using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.MyData;
using Bot.Dialogs.Reports;
using Bot.Messaging;
using Bot.Messaging.Notices;
using Bot.Platform;
using Bot.Storage;

namespace Bot.Cases;

/// <summary>
/// Files a case inside the turn that promises it: identity, case and its first move are stored with the words that tell the
/// number, and with the links of its photos (<see cref="Media.PhotoRow.CaseNumber"/>), or none of them is.
/// </summary>
internal sealed class CaseEffects(CaseSeals seals, CaseFiling filings, NoticeBoard notices) : IEffectHandler
{
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

    private const string OwnCases = "number IN (SELECT case_number FROM informers WHERE account_hash = @account_hash)";

    private const string QuietOne = $"UPDATE cases SET notices_off_at = @now WHERE number = @number AND {OwnCases}";

    private const string QuietAll = $"UPDATE cases SET notices_off_at = @now WHERE notices_off_at IS NULL AND {OwnCases}";

    private const string NotifyOne = $"UPDATE cases SET notices_off_at = NULL WHERE number = @number AND {OwnCases}";

    private const string NotifyAll = $"UPDATE cases SET notices_off_at = NULL WHERE notices_off_at IS NOT NULL AND {OwnCases}";

    public void Handle(Writer writer, Effect effect, EffectContext context)
    {
        switch (effect)
        {
            case FileCase filing:
                KillPoint.Reach("case.filing");
                filings.File(
                    writer, filing, new(CaseSource.Chat, null, "citizen", CaseRole.Citizen, context.Conversation.Language ?? SpokenLanguage.Chinese, context.Citizen), context.Now);
                KillPoint.Reach("case.filed");
                break;
            case WithdrawCase withdraw:
                Withdraw(writer, withdraw.Number.Value, context);
                break;
            case SetCaseNotices { On: true } on:
                Notify(writer, on.Number?.Value, context);
                break;
            case SetCaseNotices off:
                Quiet(writer, off.Number?.Value, context);
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

    private void Notify(Writer writer, string? number, EffectContext context)
    {
        var account = seals.Account(context.Citizen);
        _ = number is null ? writer.Execute(NotifyAll, account) : writer.Execute(NotifyOne, number, account);
    }

    // What waits to be told is not wanted any more either.
    private void Quiet(Writer writer, string? number, EffectContext context)
    {
        var account = seals.Account(context.Citizen);
        if (number is null)
        {
            writer.Execute(QuietAll, context.Now, account);
            notices.MuteAll(writer, context.Citizen, context.Now);
        }
        else if (writer.Execute(QuietOne, context.Now, number, account) == 1)
        {
            NoticeBoard.Mute(writer, number, context.Now);
        }
    }

    // What is filed is kept by law and serves the case alone (檔案法 §12; 個人資料保護法施行細則 §21).
    private void Restrict(Writer writer, EffectContext context)
    {
        var account = seals.Account(context.Citizen);
        writer.Execute(RecordRestriction, context.Now, account);
        writer.Execute(MarkRestricted, context.Now, account);
    }
}
