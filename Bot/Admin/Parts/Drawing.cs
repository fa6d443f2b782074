using System.Globalization;
using Bot.Platform;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Bot.Admin.Parts;

/// <summary>Small things that views draw.</summary>
public static class Drawing
{
    /// <summary>A moment on the agency's wall clock, readable for machines too.</summary>
    public static IHtmlContent Moment(this SiteCalendar calendar, DateTime utc)
    {
        var time = new TagBuilder("time");
        time.Attributes["datetime"] = utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        time.InnerHtml.Append(calendar.OnTheWall(utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        return time;
    }
}
