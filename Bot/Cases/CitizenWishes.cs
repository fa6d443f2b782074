using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.MyData;
using Bot.Messaging;
using Bot.Storage;

namespace Bot.Cases;

/// <summary>
/// What citizens decide over their own cases and data: withdrawing a case, and erasure of what need not be kept. Both reach
/// only what this account has filed, whatever number came with the button.
/// </summary>
internal sealed class CitizenWishes(CaseSeals seals) : IEffectHandler
{
    // A case that has ended meanwhile stays as it is; then nothing is recorded either.
    private const string RecordWithdrawal = """
        INSERT INTO case_moves (case_number, number, deed, from_state, to_state, done_by, role, done_at)
        SELECT c.number, c.version + 1, 'Moved', c.state, 'Withdrawn', 'citizen', 'Citizen', @done_at
        FROM cases c JOIN informers i ON i.case_number = c.number
        WHERE c.number = @number AND i.account_hash = @account AND c.ended_at IS NULL
        """;

    private const string CloseCase = """
        UPDATE cases SET
            state = 'Withdrawn', version = version + 1, moved_at = @now, ended_at = @now,
            due = NULL, details = NULL, asked_in = NULL, information_due = NULL
        WHERE number = @number
        """;

    private const string DropProposal = "DELETE FROM case_proposals WHERE case_number = @number";

    private const string BlankHeard = "UPDATE inbox SET activity = NULL, reply_token = NULL WHERE citizen = @citizen AND status <> 'Pending'";

    private const string BlankSaid = "UPDATE outbox SET body = '', reply_token = NULL WHERE citizen = @citizen AND finished_at IS NOT NULL";

    private const string DropThumbs = "DELETE FROM faq_ratings WHERE citizen = @citizen";

    private const string RestrictCases = """
        UPDATE cases SET restricted_at = @now
        WHERE restricted_at IS NULL AND number IN (SELECT case_number FROM informers WHERE account_hash = @account)
        """;

    // A case that is still worked on keeps the way to its citizen: the answer that the law demands goes there.
    private const string LetGo = """
        UPDATE informers SET address = NULL, account_hash = NULL
        WHERE account_hash = @account AND case_number IN (SELECT number FROM cases WHERE ended_at IS NOT NULL)
        """;

    public void Handle(Writer writer, Effect effect, EffectContext context)
    {
        switch (effect)
        {
            case WithdrawCase withdrawal:
                Withdraw(writer, withdrawal.Number.Value, context);
                break;
            case EraseMyData:
                Erase(writer, context);
                break;
        }
    }

    private void Withdraw(Writer writer, string number, EffectContext context)
    {
        if (writer.Execute(RecordWithdrawal, context.Now, number, seals.Account(context.Citizen)) > 0)
        {
            writer.Execute(CloseCase, context.Now, number);
            writer.Execute(DropProposal, number);
        }
    }

    private void Erase(Writer writer, EffectContext context)
    {
        var account = seals.Account(context.Citizen);
        writer.Execute(BlankHeard, context.Citizen);
        writer.Execute(BlankSaid, context.Citizen);
        writer.Execute(DropThumbs, context.Citizen);
        writer.Execute(RestrictCases, context.Now, account);
        writer.Execute(LetGo, account);
    }
}
