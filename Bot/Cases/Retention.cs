using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Cases;

/// <summary>
/// Deletes what has been kept long enough: queries over rows that are due, in small portions so that nobody waits. What is
/// a filed record is only deleted if the agency has set a period (檔案法 §12, §24).
/// </summary>
public sealed class Retention(WriteQueue writes, IOptions<RetentionOptions> options, TimeProvider clock)
{
    private const int Portion = 500;

    private const string BlankInbox = """
        UPDATE inbox SET activity = NULL, reply_token = NULL WHERE id IN (
            SELECT id FROM inbox WHERE activity IS NOT NULL AND status <> 'Pending' AND received_at < @before ORDER BY id LIMIT @portion)
        """;

    private const string BlankOutbox = """
        UPDATE outbox SET body = '', reply_token = NULL WHERE id IN (
            SELECT id FROM outbox WHERE body <> '' AND finished_at < @before ORDER BY id LIMIT @portion)
        """;

    // The log of a notice belongs to its case and goes with it. Where there is none, or none any more, nobody asks for it: how
    // many surveys arrived is counted elsewhere (survey_counts), and so are the pushes of a month (push_months).
    private const string NoticesOfNoCase = """
        SELECT id FROM notices WHERE finished_at < @before
            AND (case_number IS NULL OR NOT EXISTS (SELECT 1 FROM cases WHERE cases.number = notices.case_number)) ORDER BY id LIMIT @portion
        """;

    private static readonly string[] DeleteNotices =
    [
        $"DELETE FROM notice_steps WHERE notice_id IN ({NoticesOfNoCase})",
        $"DELETE FROM notices WHERE id IN ({NoticesOfNoCase})"
    ];

    private const string BlankNotices = """
        UPDATE notices SET sayings = '', citizen = NULL WHERE id IN (
            SELECT id FROM notices WHERE sayings <> '' AND finished_at < @before ORDER BY id LIMIT @portion)
        """;

    private const string DeleteConversations = """
        DELETE FROM conversations WHERE citizen IN (
            SELECT citizen FROM conversations WHERE heard_at < @before ORDER BY citizen LIMIT @portion)
        """;

    private const string DeleteUnreadable = "DELETE FROM unreadable_bodies WHERE received_at < @before";

    private const string DeleteHeld = "DELETE FROM held_messages WHERE seen_at < @before";

    private const string ForgetWhoAsked = "UPDATE handovers SET citizen = '' WHERE closed_at < @before AND status = 'Closed' AND citizen <> ''";

    private const string DropPhotosOfTalks =
        "UPDATE photos SET status = 'Dropped', url = NULL WHERE created_at < @before AND draft_id LIKE 'talk:%' AND case_number IS NULL AND status <> 'Dropped'";

    private const string DeleteTries = "DELETE FROM look_up_tries WHERE last_at < @before";

    private const string DeleteInformers = """
        DELETE FROM informers WHERE case_number IN (
            SELECT i.case_number FROM informers i JOIN cases c ON c.number = i.case_number
            WHERE c.ended_at < @before ORDER BY i.case_number LIMIT @portion)
        """;

    private const string DeleteLooks = "DELETE FROM identity_looks WHERE looked_at < @before";

    private const string Ended = "SELECT number FROM cases WHERE ended_at < @before ORDER BY number LIMIT @portion";

    // The photos' own rounds delete the files. The case goes last, and with the same choice of rows: it is what the others hang on.
    private static readonly string[] DeleteCases =
    [
        $"UPDATE photos SET status = 'Dropped', url = NULL WHERE case_number IN ({Ended})",
        $"DELETE FROM notice_steps WHERE notice_id IN (SELECT id FROM notices WHERE case_number IN ({Ended}))",
        $"DELETE FROM notices WHERE case_number IN ({Ended})",
        $"DELETE FROM case_proposals WHERE case_number IN ({Ended})",
        $"DELETE FROM case_notes WHERE case_number IN ({Ended})",
        $"DELETE FROM case_disclosures WHERE case_number IN ({Ended})",
        $"DELETE FROM open311_cases WHERE case_number IN ({Ended})",
        $"DELETE FROM case_moves WHERE case_number IN ({Ended})",
        $"DELETE FROM informers WHERE case_number IN ({Ended})",
        $"DELETE FROM cases WHERE number IN ({Ended})"
    ];

    /// <summary>Deletes everything that is due.</summary>
    /// <returns>How many rows of each kind.</returns>
    public async Task<RetentionCounts> RunAsync()
    {
        var keep = options.Value;
        return new()
        {
            Messages = await InPortionsAsync(keep.ConversationDays, BlankInbox) + await InPortionsAsync(keep.ConversationDays, BlankOutbox)
                + await InPortionsAsync(keep.ConversationDays, DeleteNotices) + await InPortionsAsync(keep.ConversationDays, BlankNotices),
            Conversations = await InPortionsAsync(keep.ConversationDays, DeleteConversations)
                + await AtOnceAsync(keep.ConversationDays, ForgetWhoAsked) + await AtOnceAsync(keep.ConversationDays, DropPhotosOfTalks),
            Unreadable = await AtOnceAsync(keep.UnreadableDays, DeleteUnreadable) + await AtOnceAsync(keep.ConversationDays, DeleteHeld),
            Tries = await AtOnceAsync(1, DeleteTries),
            Identities = await InPortionsAsync(keep.IdentityDays, DeleteInformers),
            Looks = await AtOnceAsync(keep.LookDays, DeleteLooks),
            Cases = await InPortionsAsync(keep.CaseDays, DeleteCases)
        };
    }

    private async Task<int> InPortionsAsync(int days, params string[] statements)
    {
        var (sum, last) = (0, Portion);
        while (days > 0 && last == Portion)
        {
            var before = Before(days);
            last = await writes.RunAsync(writer => statements.Aggregate(0, (_, sql) => writer.Execute(sql, before, Portion)));
            sum += last;
        }

        return sum;
    }

    private async Task<int> AtOnceAsync(int days, string statement)
    {
        var before = Before(days);
        return days > 0 ? await writes.RunAsync(writer => writer.Execute(statement, before)) : 0;
    }

    private DateTime Before(int days) => clock.GetUtcNow().UtcDateTime.AddDays(-days);
}

/// <summary>What was deleted or blanked.</summary>
public sealed record RetentionCounts
{
    public int Messages { get; init; }

    public int Conversations { get; init; }

    public int Unreadable { get; init; }

    public int Tries { get; init; }

    public int Identities { get; init; }

    public int Looks { get; init; }

    public int Cases { get; init; }
}
