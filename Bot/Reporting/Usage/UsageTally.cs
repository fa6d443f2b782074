using System.Globalization;
using Bot.Platform;
using Bot.Storage;

namespace Bot.Reporting.Usage;

/// <summary>
/// Counts every day once it is over, before what was counted is deleted. A day is counted in one transaction, by whichever
/// server comes first; days that no server saw are made up.
/// </summary>
public sealed class UsageTally(Database database, WriteQueue writes, SiteCalendar days, TimeProvider clock)
{
    private const string Last = "SELECT MAX(day) FROM usage_days WHERE measure = 'counted'";

    private const string First = """
        SELECT MIN(first_at) FROM (
            SELECT MIN(asked_at) AS first_at FROM faq_questions UNION ALL SELECT MIN(received_at) FROM inbox) AS firsts
        """;

    private const string Claim = "INSERT INTO usage_days (day, measure, key, count) VALUES (@day, 'counted', '', 1) ON CONFLICT (day, measure, key) DO NOTHING";

    private const string CountHour = """
        INSERT INTO usage_days (day, measure, key, count)
        SELECT @day, 'messages.hour', @key, COUNT(*) FROM inbox
        WHERE (kind LIKE 'message.%' OR kind LIKE 'postback%') AND received_at >= @from AND received_at < @until HAVING COUNT(*) > 0
        """;

    private const string SelectAnswers = """
        SELECT received_at, done_at FROM inbox
        WHERE (kind LIKE 'message.%' OR kind LIKE 'postback%') AND received_at >= @from AND received_at < @until AND done_at IS NOT NULL
        """;

    private const string CountAnswers = "INSERT INTO usage_days (day, measure, key, count) VALUES (@day, 'answers.seconds', @key, @count)";

    // The first day is not whole: it is only known that there was one.
    private static readonly string[] CountMinutes =
    [
        """
        INSERT INTO usage_days (day, measure, key, count)
        SELECT @day, 'service.minutes', '', (SELECT COUNT(*) FROM usage_days WHERE day = @day AND measure = 'service.minute')
        WHERE EXISTS (SELECT 1 FROM usage_days WHERE day < @day AND measure IN ('service.minute', 'service.minutes'))
        """,
        """
        INSERT INTO usage_days (day, measure, key, count)
        SELECT @day, 'service.of', '', 1440 WHERE EXISTS (SELECT 1 FROM usage_days WHERE day = @day AND measure = 'service.minutes')
        """,
        "DELETE FROM usage_days WHERE day < @day AND measure = 'service.minute'"
    ];

    /// <summary>Taiwan's days all have as many.</summary>
    internal const int MinutesADay = 1440;

    /// <summary>The key of answers that took longer than the last of <see cref="AnswerBounds"/>.</summary>
    internal const string Longer = "longer";

    /// <summary>By how many seconds answers are told apart.</summary>
    internal static IReadOnlyList<int> AnswerBounds { get; } = [1, 5, 60];

    private const string Asked = "FROM faq_questions WHERE asked_at >= @from AND asked_at < @until";

    private static readonly string[] CountDay =
    [
        """
        INSERT INTO usage_days (day, measure, key, count)
        SELECT @day, 'messages.channel', channel, COUNT(*) FROM inbox
        WHERE (kind LIKE 'message.%' OR kind LIKE 'postback%') AND received_at >= @from AND received_at < @until GROUP BY channel
        """,
        Questions("faq.decision", "decision", ""),
        Questions("faq.entry", "CASE WHEN decision = 'Answer' THEN entry_id ELSE picked_entry_id END",
            " AND CASE WHEN decision = 'Answer' THEN entry_id ELSE picked_entry_id END IS NOT NULL"),
        Questions("faq.language", "language", ""),
        Questions("faq.followed", "followed_by", " AND followed_by IS NOT NULL"),
        Questions("faq.thumb", "CASE WHEN helpful THEN 'up' ELSE 'down' END", " AND helpful IS NOT NULL"),
        Questions("faq.deflected", "''", """
             AND (decision = 'Answer' OR picked_entry_id IS NOT NULL) AND (helpful IS NULL OR helpful)
             AND (followed_by IS NULL OR followed_by NOT IN ('AskedForPerson', 'Filed', 'NotHelpful', 'PickedNone'))
            """)
    ];

    /// <summary>Counts all days up to yesterday that have not been counted yet.</summary>
    /// <returns>How many.</returns>
    public async Task<int> CatchUpAsync()
    {
        var yesterday = days.DayOf(clock.GetUtcNow().UtcDateTime).AddDays(-1);
        var next = (await database.ReadAsync(Last, row => row.IsDBNull(0) ? (DateOnly?)null : row.GetFieldValue<DateOnly>(0)))[0]?.AddDays(1)
            ?? ((await database.ReadAsync(First, row => row.IsDBNull(0) ? (DateTime?)null : row.GetMoment(0)))[0] is { } first ? days.DayOf(first) : yesterday);
        var count = 0;
        for (var day = next; day <= yesterday; day = day.AddDays(1))
        {
            count += await CountAsync(day) ? 1 : 0;
        }

        return count;
    }

    private async Task<bool> CountAsync(DateOnly day)
    {
        var (from, until) = (days.StartOf(day), days.StartOf(day.AddDays(1)));
        var answers = (await database.ReadAsync(SelectAnswers, row => BoundOf(row.GetMoment(1) - row.GetMoment(0)), from, until)).CountBy(bound => bound).ToList();
        return await writes.RunAsync(writer => Count(writer, day, from, until, answers));
    }

    private static string BoundOf(TimeSpan took) =>
        AnswerBounds.FirstOrDefault(b => took <= TimeSpan.FromSeconds(b)) is > 0 and var bound ? bound.ToString(CultureInfo.InvariantCulture) : Longer;

    private static bool Count(Writer writer, DateOnly day, DateTime from, DateTime until, List<KeyValuePair<string, int>> answers)
    {
        if (writer.Execute(Claim, day) == 0)
        {
            return false;
        }

        for (var hour = 0; from.AddHours(hour) < until; hour++)
        {
            writer.Execute(CountHour, day, hour.ToString("00", CultureInfo.InvariantCulture), from.AddHours(hour), from.AddHours(hour + 1));
        }

        foreach (var sql in CountDay)
        {
            writer.Execute(sql, day, from, until);
        }

        foreach (var (bound, count) in answers)
        {
            writer.Execute(CountAnswers, day, bound, count);
        }

        foreach (var sql in CountMinutes)
        {
            writer.Execute(sql, day);
        }

        return true;
    }

    private static string Questions(string measure, string key, string condition) =>
        $"INSERT INTO usage_days (day, measure, key, count) SELECT @day, '{measure}', {key}, COUNT(*) {Asked}{condition} GROUP BY 3";
}
