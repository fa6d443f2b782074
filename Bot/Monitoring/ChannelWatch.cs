using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Messaging;
using Bot.Platform;
using Bot.Settings;
using Microsoft.Extensions.Options;

namespace Bot.Monitoring;

/// <summary>
/// What is known of the channels: whether their platforms accept us, and how long they have been silent. Asked every few
/// minutes, so that whoever looks at the health of the service is answered at once.
/// </summary>
public sealed class ChannelWatch(
    ChannelChecks checks, DeliveryFigures figures, SettingsBook settings, CalendarBook calendar, SiteCalendar site,
    IOptions<MonitoringOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);
    private volatile IReadOnlyList<WatchedChannel> last = [];

    /// <summary>As of the last look; empty before the first.</summary>
    public IReadOnlyList<WatchedChannel> Last => last;

    /// <summary>Looks anew.</summary>
    public async Task<IReadOnlyList<WatchedChannel>> LookAsync(CancellationToken cancellation)
    {
        var verdicts = (await checks.AllAsync(anew: false, cancellation)).ToDictionary(c => c.Channel.Name, c => c.Check?.Verdict);
        var days = await calendar.CalendarAsync();
        return last = [.. (await figures.ChannelsAsync()).Select(channel => Watched(channel, verdicts.GetValueOrDefault(channel.Name), days))];
    }

    private WatchedChannel Watched(ChannelFigures channel, ChannelVerdict? verdict, WorkCalendar days)
    {
        // Of a channel that nobody has ever written to nothing can be said; nor of one that was silent for a week and was told of then.
        var silent = channel.LastWebhook is { } heard ? OpenTimeSince(heard, days) : TimeSpan.Zero;
        var limit = TimeSpan.FromHours(options.Value.SilentHours);
        return new(channel.Name, verdict, channel.LastWebhook, silent, limit > TimeSpan.Zero && silent >= limit);
    }

    // At night and at the weekend nobody has to write. A week at most, in quarters of an hour.
    private TimeSpan OpenTimeSince(DateTime heard, WorkCalendar days)
    {
        var (times, open) = (settings.Current.OfficeHours.Times, TimeSpan.Zero);
        for (var moment = heard + Step; moment <= clock.GetUtcNow().UtcDateTime; moment += Step)
        {
            open += times.IsOpen(site.OnTheWall(moment), days) ? Step : TimeSpan.Zero;
        }

        return open;
    }
}

/// <summary>A channel as it was when somebody last looked.</summary>
/// <param name="Name">Which.</param>
/// <param name="Verdict">What its platform says of our access; null where there is nobody to ask.</param>
/// <param name="LastWebhook">When the last event arrived, UTC; null if none did within a week.</param>
/// <param name="Silent">How much opening time has passed since then.</param>
/// <param name="IsTooSilent">True if that is more than can be believed.</param>
public sealed record WatchedChannel(string Name, ChannelVerdict? Verdict, DateTime? LastWebhook, TimeSpan Silent, bool IsTooSilent);
