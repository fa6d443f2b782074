using Bot.Cases;
using Bot.Messaging.Notices;
using Bot.Platform;
using Microsoft.Extensions.Options;

namespace Bot.Surveys;

/// <summary>Keeps what had to wait, for the pushes of a new month or for anything else, to the days and hours on which people are asked.</summary>
internal sealed class AskingHours(CalendarBook calendar, SiteCalendar site, IOptions<SurveysOptions> options) : IAskingHours
{
    /// <inheritdoc/>
    public async Task<DateTime?> NextAsync(DateTime moment)
    {
        var wall = site.OnTheWall(moment);
        var next = options.Value.Times.NextMoment(wall, await calendar.CalendarAsync());
        return next > wall ? site.MomentOf(next) : null;
    }
}
