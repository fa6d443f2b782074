using System.Text.RegularExpressions;
using Bot.Tests.Support;

namespace Bot.Tests.Year;

/// <summary>Holds everything that the platforms took against hours, budgets and windows.</summary>
internal sealed partial class PlatformCount(YearCourse year, int budget, int reserve)
{
    // For so long after somebody's words the next answer is waited for; what was already on its way when they came is sent.
    private static readonly TimeSpan Writing = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Sending = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, YearCitizen> citizens = year.Town.Citizens.ToDictionary(c => c.Address);

    /// <returns>Everything that is not as it has to be.</returns>
    public IReadOnlyList<string> Run(BotApp bot) =>
    [
        .. year.Post.All.Where(d => d.Way is not Way.Answer).Select(Breach).OfType<string>(),
        .. year.Post.All.Where(d => d.Way is Way.Push).GroupBy(d => (d.At.Year, d.At.Month)).SelectMany(month => OverBudget([.. month.OrderBy(d => d.At)])),
        .. bot.Line.OverQuota + bot.Line.PushedIntoTheVoid > 0 ? [$"LINE refused {bot.Line.OverQuota} pushes and threw {bot.Line.PushedIntoTheVoid} away"] : (string[])[],
        .. bot.Messenger.OutsideWindow > 0 ? [$"Messenger refused {bot.Messenger.OutsideWindow} messages outside the window"] : (string[])[]
    ];

    /// <summary>Whether something asks for an answer to a survey.</summary>
    public static bool IsOfSurvey(Delivered delivered) => Start().IsMatch(delivered.Raw);

    private string? Breach(Delivered d)
    {
        var citizen = citizens[d.Address];
        var what = d.Way switch
        {
            _ when YearCalendar.IsQuiet(d.At) => "in the quiet hours",
            _ when IsOfSurvey(d) && !YearCalendar.IsForSurveys(d.At) => "outside the hours of surveys",
            _ when d.At > citizen.LeftAt => "to somebody who has left",
            Way.Push when citizen.Did.Any(did => did <= d.At - Sending && did > d.At - Writing) => "paid, while the citizen was writing",
            Way.Message when !YearChances.IsWindowOpen(citizen, d.At) => "outside the window",
            Way.Template when IsOfSurvey(d) || citizen.Language != "zh-TW" => "by a template that there is not",
            Way.Template when citizen.Did.Any(did => did <= d.At && d.At - did < TimeSpan.FromHours(23)) => "by template, inside the window",
            _ => null
        };
        return what is null ? null : $"{d.Way} to {d.Address} at {d.At:g} {what}: {d.Words}";
    }

    // Of two calls of one moment nobody knows which was counted first.
    private IEnumerable<string> OverBudget(List<Delivered> pushes)
    {
        if (pushes.Count > budget)
        {
            yield return $"{pushes.Count} pushes in {pushes[0].At:yyyy-MM}";
        }

        foreach (var survey in pushes.Where(IsOfSurvey))
        {
            if (pushes.Count(d => d.At < survey.At || (d.At == survey.At && IsOfSurvey(d))) > budget - reserve)
            {
                yield return $"the survey of {survey.At:g} took of the reserve of cases";
            }
        }
    }

    [GeneratedRegex("survey:start:sv[0-9A-Za-z]+")]
    private static partial Regex Start();
}
