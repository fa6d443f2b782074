using System.Net;
using System.Text.RegularExpressions;
using Bot.Tests.Support;

namespace Bot.Tests.Surveys;

/// <summary>A browser for the public pages, and what a person does there.</summary>
internal static partial class SurveyBrowser
{
    /// <summary>With a cookie jar of its own.</summary>
    public static HttpClient Of(BotApp bot) =>
        new(new SocketsHttpHandler { CookieContainer = new(), AllowAutoRedirect = false }) { BaseAddress = bot.Http.BaseAddress };

    /// <summary>Sends the form; with the button that sends answers unless another is among the fields.</summary>
    public static async Task<string> PostAsync(HttpClient browser, string path, string guard, params (string Name, string Value)[] fields)
    {
        var all = fields.Append(("guard", guard)).Select(f => KeyValuePair.Create(f.Item1, f.Item2));
        var answer = await browser.PostAsync(path, new FormUrlEncodedContent(fields.Any(f => f.Name == "deed") ? all : all.Append(new("deed", "send"))));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    public static string GuardIn(string page) => Guard().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"guard\" value=\"([^\"]+)\"")]
    private static partial Regex Guard();
}
