using Bot.Cases;
using Bot.Platform;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Reporting;

/// <summary>How the service does, today and over the last two weeks, for the dashboard. Counts only: nobody can be told from them.</summary>
public sealed class ServiceFigures(Database database, IDbContextFactory<BotDb> databases, SiteCalendar calendar, TimeProvider clock)
{
    /// <summary>Days that are drawn, today among them.</summary>
    public const int Days = 14;

    private const int HoursADay = 24;

    // What citizens wrote or tapped; not what the platform or the program tells.
    private const string Messages = "inbox WHERE (kind LIKE 'message.%' OR kind LIKE 'postback%') AND";

    private static readonly Buckets MessagesByHour = new(Messages, "received_at", HoursADay);
    private static readonly Buckets MessagesByDay = new(Messages, "received_at", Days);
    private static readonly Buckets AnsweredByDay = new("faq_questions WHERE decision = 'Answer' AND", "asked_at", Days);
    private static readonly Buckets UnansweredByDay = new("faq_questions WHERE decision <> 'Answer' AND", "asked_at", Days);

    public async Task<Figures> ReadAsync()
    {
        var today = calendar.DayOf(clock.GetUtcNow().UtcDateTime);
        var first = today.AddDays(1 - Days);
        var midnight = calendar.StartOf(today);
        DateTime[] hours = [.. Enumerable.Range(0, HoursADay).Select(h => midnight.AddHours(h)), calendar.StartOf(today.AddDays(1))];
        DateTime[] days = [.. Enumerable.Range(0, Days + 1).Select(d => calendar.StartOf(first.AddDays(d)))];
        await using var db = await databases.CreateDbContextAsync();
        var received = await db.Cases.Where(c => c.ReceivedOn >= first && c.ReceivedOn <= today)
            .GroupBy(c => c.ReceivedOn).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(c => c.Key, c => c.Count);
        return new()
        {
            Today = today,
            MessagesByHour = await MessagesByHour.CountAsync(database, hours),
            MessagesByDay = await MessagesByDay.CountAsync(database, days),
            AnsweredByDay = await AnsweredByDay.CountAsync(database, days),
            UnansweredByDay = await UnansweredByDay.CountAsync(database, days),
            CasesByDay = [.. Enumerable.Range(0, Days).Select(d => received.GetValueOrDefault(first.AddDays(d)))],
            OpenCases = await db.Cases.CountAsync(c => c.Due != null),
            OverdueCases = await db.Cases.CountAsync(c => c.Due < today)
        };
    }
}

/// <summary>The figures of the dashboard. Lists by day end with today; the agency's days and hours.</summary>
public sealed record Figures
{
    public required DateOnly Today { get; init; }

    public required IReadOnlyList<int> MessagesByHour { get; init; }

    public required IReadOnlyList<int> MessagesByDay { get; init; }

    public required IReadOnlyList<int> AnsweredByDay { get; init; }

    public required IReadOnlyList<int> UnansweredByDay { get; init; }

    public required IReadOnlyList<int> CasesByDay { get; init; }

    /// <summary>Cases whose clock runs.</summary>
    public required int OpenCases { get; init; }

    public required int OverdueCases { get; init; }

    /// <summary>Of today's questions those that were answered at once, 0 to 1; null if nobody has asked yet.</summary>
    public double? AnsweredShare => (AnsweredByDay[^1], UnansweredByDay[^1]) is var (yes, no) && yes + no > 0 ? (double)yes / (yes + no) : null;
}
