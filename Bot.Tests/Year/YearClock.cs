using Bot.Messaging;
using Bot.Storage;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Year;

/// <summary>Lets the year pass in the running program: leaps to a moment, then a second at a time until all that was due by then is done.</summary>
internal sealed class YearClock(BotApp bot, LeapingClock clock)
{
    private const string SelectOpen = """
        SELECT (SELECT COUNT(*) FROM inbox WHERE status = 'Pending'),
            (SELECT COUNT(*) FROM outbox WHERE finished_at IS NULL AND (status = 'Sending' OR (status = 'Pending' AND next_attempt_at <= @now))),
            (SELECT COUNT(*) FROM notices WHERE finished_at IS NULL AND (status = 'Sending' OR due_at <= @now))
        """;

    /// <summary>The agency's wall is eight hours before Greenwich, all year.</summary>
    public static readonly TimeSpan Taiwan = TimeSpan.FromHours(8);

    /// <summary>What the clock on the agency's wall shows.</summary>
    public DateTime Wall => WallOf(bot.Now);

    public int Leaps { get; private set; }

    public static DateTime WallOf(DateTimeOffset moment) => moment.ToOffset(Taiwan).DateTime;

    /// <summary>Leaps to a moment on the wall, and waits for everything that is due then.</summary>
    public async Task LeapToAsync(DateTime wall)
    {
        await AnsweredAsync();
        Leaps++;
        clock.Leap(wall - Wall);
        await SettleAsync();
    }

    /// <summary>Every event has had its turn and its answer is sent; no time passes.</summary>
    public Task AnsweredAsync() => Eventually.TrueAsync(async () => await OpenAsync() is { Inbox: 0, Busy: false }, "every event is answered");

    /// <summary>Everything that is due is told; seconds pass.</summary>
    public Task SettleAsync() => UntilAsync(async () => await OpenAsync() is { Inbox: 0, Busy: false, Outbox: 0, Notices: 0 }, "all that is due is told");

    /// <summary>Lets seconds pass, but none while a call is under way, until something has happened.</summary>
    public Task UntilAsync(Func<Task<bool>> condition, string what) => Eventually.TrueAsync(
        async () =>
        {
            if (await condition())
            {
                return true;
            }

            if (await OpenAsync() is { Inbox: 0, Busy: false })
            {
                clock.Leap(TimeSpan.FromSeconds(1));
            }

            return false;
        },
        what);

    private async Task<(long Inbox, long Outbox, long Notices, bool Busy)> OpenAsync()
    {
        var open = (await bot.Services.GetRequiredService<Database>().ReadAsync(
            SelectOpen, row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)), bot.Now.UtcDateTime))[0];
        return (open.Item1, open.Item2, open.Item3, bot.Services.GetRequiredService<Courier>().Busy > 0);
    }
}
