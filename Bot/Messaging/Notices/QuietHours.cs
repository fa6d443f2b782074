using Bot.Platform;

namespace Bot.Messaging.Notices;

/// <summary>The hours in which nobody is told anything that can wait, where the agency is.</summary>
internal static class QuietHours
{
    /// <summary>When the quiet hours end in which a moment (UTC) lies; null if it lies in none.</summary>
    public static DateTime? EndOf(DateTime moment, NoticesOptions options, SiteCalendar calendar)
    {
        var (from, until) = (options.QuietFrom, options.QuietUntil);
        var wall = calendar.OnTheWall(moment);
        if (from == until || !TimeOnly.FromDateTime(wall).IsBetween(from, until))
        {
            return null;
        }

        var day = DateOnly.FromDateTime(wall);
        var isBeforeMidnight = TimeOnly.FromDateTime(wall) >= until;
        return calendar.StartOf(isBeforeMidnight ? day.AddDays(1) : day) + until.ToTimeSpan();
    }
}
