using System.Globalization;
using Bot.Cases;
using Bot.Dialogs.Conversations;
using Bot.Platform;

namespace Bot.Settings;

/// <summary>What of the settings a turn has to know, in the language of its conversation.</summary>
public sealed class ServiceNotices(SettingsBook book, CalendarBook calendar, SiteCalendar site)
{
    /// <summary>How the service stands for a citizen of a channel at a moment (UTC).</summary>
    public async Task<ServiceState> OfAsync(string channel, string language, DateTime now)
    {
        var settings = book.Current;
        if (settings.Edition == 0)
        {
            return ServiceState.Usual;
        }

        var off = settings.Features.Where(f => f.Value.Off).ToDictionary(f => f.Key, f => f.Value.Texts.In(language));
        return new()
        {
            Channel = settings.Channel(channel) is { Off: true } pause ? new(pause.Silent, pause.Texts.In(language)) : null,
            Off = off,
            Banner = BannerOf(settings, language, now),
            Closed = settings.OfficeHours is { Told: true } hours && !await IsOpenAsync(hours, now) ? new(hours.Texts.In(language)) : null
        };
    }

    private static ServiceBanner? BannerOf(ServiceSettings settings, string language, DateTime now) =>
        settings.Banner is { On: true } banner && (banner.Until is null || now < banner.Until) && banner.Texts.In(language) is { } text
            ? new(settings.Latest(SettingNames.Banner)!.Number.ToString(CultureInfo.InvariantCulture), text)
            : null;

    private async Task<bool> IsOpenAsync(OfficeHours hours, DateTime now) =>
        hours.Times.IsOpen(site.OnTheWall(now), await calendar.CalendarAsync());
}
