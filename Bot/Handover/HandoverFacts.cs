using Bot.Cases;
using Bot.Dialogs.Handover;
using Bot.Platform;
using Bot.Settings;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Handover;

/// <summary>What a turn has to know of people who answer.</summary>
public sealed class HandoverFacts(Database database, SettingsBook settings, CalendarBook calendar, SiteCalendar site, IOptions<HandoverOptions> options)
{
    private const string SelectOpen = "SELECT status, quiet_at, opened_at FROM handovers WHERE citizen = @citizen AND status <> 'Closed'";

    private const string CountAhead = "SELECT COUNT(*) FROM handovers WHERE status = 'Waiting' AND opened_at < @opened_at";

    /// <summary>After how long without a word the bot comes back.</summary>
    public TimeSpan QuietFor => options.Value.Quiet;

    /// <summary>The person in a citizen's conversation, or whom it waits for; null if there is none.</summary>
    public async Task<HandoverFact?> OfAsync(string citizen)
    {
        var found = await database.ReadAsync(
            SelectOpen, row => (Stage: Enum.Parse<HandoverStage>(row.GetString(0)), QuietAt: row.IsDBNull(1) ? (DateTime?)null : row.GetMoment(1), OpenedAt: row.GetMoment(2)), citizen);
        return found is not [var open] ? null : new(open.Stage, open.QuietAt, open.Stage is HandoverStage.Waiting ? await WaitingBeforeAsync(open.OpenedAt) : 0);
    }

    /// <summary>Whether people answer at a moment (UTC), and how many citizens wait.</summary>
    public async Task<OfficeState> OfficeAsync(DateTime now)
    {
        var (times, wall, days) = (settings.Current.OfficeHours.Times, site.OnTheWall(now), await calendar.CalendarAsync());
        return new(times.IsOpen(wall, days), times.NextOpening(wall, days), await WaitingBeforeAsync(now + TimeSpan.FromDays(1)));
    }

    private async Task<int> WaitingBeforeAsync(DateTime moment) => (int)(await database.ReadAsync(CountAhead, row => row.GetInt64(0), moment))[0];
}
