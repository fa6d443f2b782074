using System.Text.RegularExpressions;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;

namespace Bot.Dialogs.Reports;

/// <summary>Notices words by which a reporter gives himself away ("我住他隔壁3樓"): the description goes to those who visit the site.</summary>
internal static class SelfRevealing
{
    private static readonly Regex Revealing = new(
        string.Join('|', Said.List("Revealing").Select(words => Regex.Escape(words).Replace("…", "[^\n\u3002\uFF0C]{0,8}", StringComparison.Ordinal))),
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The question to ask before such words are taken; null if there are none.</summary>
    public static string? DoubtOf(Heard heard, string text) => Revealing.Match(text) is { Success: true } found
        ? Wordbook.Fill(ReportWords.In(heard.Moment).RevealsYou, found.Value)
        : null;
}
