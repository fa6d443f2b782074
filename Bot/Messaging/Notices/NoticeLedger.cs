using System.Data.Common;
using Bot.Storage;

namespace Bot.Messaging.Notices;

/// <summary>
/// The steps of notices, each in one transaction with its line in the log. A step is only taken by whoever finds the
/// notice where it was: a turn that takes it along and a plan that sends it cannot both succeed, on whichever server.
/// </summary>
internal sealed class NoticeLedger(Database database, WriteQueue writes, NoticeSeals seals, Nodes nodes, TimeProvider clock)
{
    private const string SelectDue = """
        SELECT id, notice_key, kind, wish, case_number, channel, citizen, sayings, language, urgent, created_at, expires_at, status, tried FROM notices
        WHERE finished_at IS NULL AND due_at <= @now AND status IN ('Waiting', 'Held') ORDER BY due_at, id LIMIT 100
        """;

    private const string Take = """
        UPDATE notices SET status = @status, way = @way, due_at = @due_at, call_id = @call_id, sent_by = @sent_by, finished_at = @finished_at
        WHERE id = @id AND status IN ('Waiting', 'Held')
        """;

    private const string NameCall = "UPDATE notices SET call_id = @call_id WHERE id = @id";

    private const string End = """
        UPDATE notices SET status = @status, tried = tried | @tried, due_at = @due_at, finished_at = @finished_at WHERE id = @id AND status = 'Sending'
        """;

    // A day later what was tried in vain may be possible again; an address that was never given is not.
    private const string TryAgainLater = "UPDATE notices SET tried = tried & @kept WHERE id = @id";

    private const string GiveUpCalls = "UPDATE outbox SET status = 'Returned' WHERE notice_id = @id AND status = 'Failed'";

    private const string SelectEnded = """
        SELECT n.id, n.way, o.status, o.fate, o.reason, o.finished_at FROM notices n JOIN outbox o ON o.id = n.call_id
        WHERE n.finished_at IS NULL AND n.status = 'Sending'
        UNION ALL
        SELECT n.id, n.way, o.status, o.fate, o.reason, o.finished_at FROM notices n JOIN outbox o ON o.notice_id = n.id AND o.id > n.call_id
        WHERE n.finished_at IS NULL AND n.status = 'Sending'
        """;

    private const string SelectLostMail = """
        SELECT id FROM notices WHERE finished_at IS NULL AND status = 'Sending' AND way = 'Mail' AND sent_by <> @own
            AND NOT EXISTS (SELECT 1 FROM nodes WHERE nodes.id = notices.sent_by AND nodes.seen_at > @alive_since)
        """;

    private const string InsertStep =
        "INSERT INTO notice_steps (notice_id, noted_at, way, cause, detail) VALUES (@notice_id, @noted_at, @way, @cause, @detail)";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task<List<OpenNotice>> DueAsync() => database.ReadAsync(SelectDue, Read, Now);

    /// <summary>The calls of notices that are under way, by notice.</summary>
    public async Task<ILookup<(long Id, NoticeWay Way), NoticeCall>> CallsAsync() =>
        (await database.ReadAsync(SelectEnded, ReadCall)).ToLookup(c => (c.Id, c.Way), c => c.Call);

    /// <summary>E-mails that a server which is no longer alive was sending.</summary>
    public Task<List<long>> LostMailAsync() => database.ReadAsync(SelectLostMail, row => row.GetInt64(0), nodes.Own, nodes.AliveSince);

    /// <summary>Takes a step of the plan that sends nothing, or an e-mail.</summary>
    /// <returns>False if somebody was faster.</returns>
    public Task<bool> StepAsync(OpenNotice notice, NoticeStep step) => writes.RunAsync(writer =>
        TakeStep(writer, notice, step, step.Way is NoticeWay.Mail ? nodes.Own : null));

    /// <summary>Takes a step that makes calls: they are counted, if they cost something, and stored with it.</summary>
    /// <returns>False if somebody was faster or the budget did not suffice any more.</returns>
    public Task<bool> SendAsync(OpenNotice notice, NoticeStep step, IReadOnlyList<QueuedCall> calls, int? budget)
    {
        var now = Now;
        return writes.RunAsync(writer =>
        {
            var month = calls[0].PushedIn;
            if (month is not null && !PushBudget.Take(writer, notice.Channel!, month, calls.Count, budget ?? 0))
            {
                return false;
            }

            if (!TakeStep(writer, notice, step, sentBy: null))
            {
                if (month is not null)
                {
                    PushBudget.Return(writer, notice.Channel!, month, calls.Count);
                }

                return false;
            }

            var stored = calls.Select(call => Outbox.Add(writer, call, now).Id).ToList();
            writer.Execute(NameCall, stored[0], notice.Id);
            return true;
        });
    }

    /// <summary>Records the end of what was under way.</summary>
    public Task EndAsync(long id, NoticeStatus status, NoticeLook look, string? detail) => writes.RunAsync(writer =>
        writer.Execute(End, status.ToString(), (int)NoticeWays.None, Now, Now, id) == 1 && Log(writer, id, look, Now, detail));

    /// <summary>Lets the plan look for another way.</summary>
    public Task ReplanAsync(long id, NoticeWays tried, NoticeLook look, string? detail, DateTime? due = null) => writes.RunAsync(writer =>
    {
        writer.Execute(GiveUpCalls, id);
        return writer.Execute(End, nameof(NoticeStatus.Waiting), (int)tried, due ?? Now, null, id) == 1 && Log(writer, id, look, Now, detail);
    });

    private bool TakeStep(Writer writer, OpenNotice notice, NoticeStep step, string? sentBy)
    {
        var now = Now;
        var ended = step.Status is not (NoticeStatus.Waiting or NoticeStatus.Held or NoticeStatus.Sending);
        if (writer.Execute(Take, step.Status.ToString(), step.Way?.ToString(), step.DueAt ?? now, null, sentBy, ended ? now : null, notice.Id) != 1)
        {
            return false;
        }

        if (notice.Status is NoticeStatus.Held)
        {
            writer.Execute(TryAgainLater, (int)NoticeWays.Mail, notice.Id);
        }

        // A look that finds everything as it was is not worth a line.
        if (notice.Status is not NoticeStatus.Held || step.Status is not NoticeStatus.Held)
        {
            foreach (var look in step.Looks)
            {
                Log(writer, notice.Id, look, now, detail: null);
            }
        }

        return true;
    }

    internal static bool Log(Writer writer, long id, NoticeLook look, DateTime now, string? detail) =>
        writer.Execute(InsertStep, id, now, look.Way?.ToString(), look.Cause.ToString(), detail) == 1;

    private OpenNotice Read(DbDataReader row)
    {
        var key = row.GetString(1);
        return new()
        {
            Id = row.GetInt64(0),
            Kind = Enum.Parse<NoticeKind>(row.GetString(2)),
            Wish = Enum.Parse<NoticeWish>(row.GetString(3)),
            CaseNumber = row.GetText(4),
            Channel = row.GetText(5),
            Citizen = seals.OpenAddress(key, row.GetText(6)),
            Sayings = seals.OpenSayings(key, row.GetString(7)),
            Language = row.GetString(8),
            Urgent = row.GetBoolean(9),
            CreatedAt = row.GetMoment(10),
            ExpiresAt = row.IsDBNull(11) ? null : row.GetMoment(11),
            Status = Enum.Parse<NoticeStatus>(row.GetString(12)),
            Tried = (NoticeWays)row.GetInt32(13)
        };
    }

    private static (long Id, NoticeWay Way, NoticeCall Call) ReadCall(DbDataReader row) => (
        row.GetInt64(0),
        Enum.Parse<NoticeWay>(row.GetString(1)),
        new(Enum.Parse<OutboxStatus>(row.GetString(2)), row.GetText(3) is { } fate ? Enum.Parse<Fate>(fate) : null, row.GetText(4), !row.IsDBNull(5)));
}

/// <summary>A call that tells a notice, and what became of it so far.</summary>
internal sealed record NoticeCall(OutboxStatus Status, Fate? Fate, string? Reason, bool HasEnded);
