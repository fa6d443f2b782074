using Bot.Messaging;
using Bot.Storage;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Year;

/// <summary>Lets the year pass in the running program: leaps to a moment, then on by seconds until all that was due by then is done.</summary>
internal sealed class YearClock(BotApp bot, LeapingClock clock)
{
    private const string SelectOpen = """
        SELECT (SELECT COUNT(*) FROM inbox WHERE status = 'Pending'),
            (SELECT COUNT(*) FROM outbox WHERE finished_at IS NULL AND status = 'Sending'),
            (SELECT COUNT(*) FROM outbox WHERE finished_at IS NULL AND status = 'Pending'),
            (SELECT COUNT(*) FROM notices WHERE finished_at IS NULL AND (status = 'Sending' OR due_at <= @now))
        """;

    // Some seconds.
    private const int LooksAtWhatIsStuck = 1_000;

    // The rounds of the notices come every two seconds.
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(4);

    /// <summary>The agency's wall is eight hours before Greenwich, all year.</summary>
    public static readonly TimeSpan Taiwan = TimeSpan.FromHours(8);

    /// <summary>What the clock on the agency's wall shows.</summary>
    public DateTime Wall => WallOf(bot.Now);

    /// <summary>When the program was looked at with all that was due told.</summary>
    public List<DateTime> Rests { get; } = [];

    public static DateTime WallOf(DateTimeOffset moment) => moment.ToOffset(Taiwan).DateTime;

    /// <summary>Leaps to a moment on the wall, and waits for everything that is due then.</summary>
    public async Task LeapToAsync(DateTime wall)
    {
        await AnsweredAsync();
        clock.Leap(wall - Wall);
        await SettleAsync();
        Rests.Add(Wall);
    }

    /// <summary>Every event has had its turn and its answer is sent; no time passes unless a platform was down.</summary>
    public Task AnsweredAsync() => UntilAsync(open => Task.FromResult(open is { IsStill: true, Pending: 0 }), "every event is answered");

    /// <summary>Everything that is due is told; seconds pass.</summary>
    public Task SettleAsync() => UntilAsync(open => Task.FromResult(open is { IsStill: true, Pending: 0, Due: 0 }), "all that is due is told");

    /// <summary>Lets seconds pass until something has happened.</summary>
    public Task UntilAsync(Func<Task<bool>> condition, string what) => UntilAsync(_ => condition(), what);

    // Seconds only pass while no call is under way and nothing else moves: whoever waits for an answer would run into its time limit.
    // What does not move for long, though, waits for a second try, and so for the seconds.
    private async Task UntilAsync(Func<Open, Task<bool>> condition, string what)
    {
        var (before, looks) = (default(Open?), 0);
        await Eventually.TrueAsync(
            async () =>
            {
                var now = await OpenAsync();
                if (await condition(now))
                {
                    return true;
                }

                looks = now == before ? looks + 1 : 0;
                if (looks > (now.IsStill ? 0 : LooksAtWhatIsStuck))
                {
                    clock.Leap(Step);
                    looks = 0;
                }

                before = now;
                return false;
            },
            what,
            pause: Look);
    }

    private async Task<Open> OpenAsync()
    {
        var open = (await bot.Services.GetRequiredService<Database>().ReadAsync(
            SelectOpen, row => new Open(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), 0), bot.Now.UtcDateTime))[0];

        // Read after the rows: what was written before it began to be sent is seen in one or the other.
        return open with { Busy = bot.Services.GetRequiredService<Courier>().Busy };
    }

    // What is still to be done.
    private readonly record struct Open(long Events, long Sending, long Pending, long Due, int Busy)
    {
        public bool IsStill => this is { Events: 0, Sending: 0, Busy: 0 };
    }
}
