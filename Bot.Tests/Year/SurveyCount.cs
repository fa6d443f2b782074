using Bot.Surveys;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Year;

/// <summary>Holds who was asked, when, how often, against the rules for surveys.</summary>
internal sealed class SurveyCount(YearCourse year, YearChances chances)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly TimeSpan Open = TimeSpan.FromDays(21);
    private static readonly TimeSpan Waits = TimeSpan.FromDays(14);

    private readonly List<string> wrong = [];

    /// <returns>Everything that is not as it has to be.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(BotApp bot)
    {
        await CompareFrameAsync(bot);
        foreach (var invitation in year.Surveys.Invitations)
        {
            HoldInvitation(invitation);
        }

        var arrived = year.Surveys.Invitations.Where(i => i.ArrivedAt is not null).ToList();
        foreach (var person in arrived.GroupBy(i => i.About.Citizen))
        {
            wrong.AddRange(person.Zip(person.Skip(1)).Where(pair => (pair.Second.ArrivedAt - pair.First.ArrivedAt)!.Value.TotalDays < 89.5)
                .Select(pair => $"{person.Key.Address} was asked at {pair.First.ArrivedAt:g} and again at {pair.Second.ArrivedAt:g}"));
        }

        var tokens = arrived.Select(i => i.Token).ToHashSet();
        wrong.AddRange(year.Post.All.SelectMany(d => YearSurveys.TokensIn(d.Raw).Select(token => (d, token))).Where(t => !tokens.Contains(t.token))
            .Select(t => $"{t.d.Address} was asked at {t.d.At:g} although there is no reason to"));
        return wrong;
    }

    private async Task CompareFrameAsync(BotApp bot)
    {
        await using var db = bot.Database();
        var frame = await db.SurveyFrame.AsNoTracking().ToDictionaryAsync(f => f.Name, f => f.Exclusion?.ToString());
        wrong.AddRange(frame.Keys.Union(year.Surveys.Frame.Keys).Where(n => frame.GetValueOrDefault(n, "-") != year.Surveys.Frame.GetValueOrDefault(n, "-"))
            .Select(n => $"{n} had to be {year.Surveys.Frame.GetValueOrDefault(n, "left alone") ?? "asked about"}, and is {frame.GetValueOrDefault(n, "left alone") ?? "asked about"}"));
        var invited = await db.SurveyCounts.Where(c => c.Stage == SurveyStage.Drawn).SumAsync(c => c.Number);
        if (invited != year.Surveys.Invitations.Count)
        {
            wrong.Add($"{year.Surveys.Invitations.Count} people had to be invited, {invited} were");
        }
    }

    private void HoldInvitation(YearInvitation i)
    {
        var citizen = i.About.Citizen;
        var asked = year.Post.To(citizen.Address).Where(d => i.Token is not null && YearSurveys.TokensIn(d.Raw).Contains(i.Token)).ToList();
        if (asked is [])
        {
            HoldLost(i, "invitation", i.AskAt, i.AskAt + Waits - TimeSpan.FromHours(1));
            return;
        }

        if (asked[0].At < i.AskAt - TimeSpan.FromSeconds(1) || asked[0].At > i.AskAt + Waits + TimeSpan.FromHours(12) || asked[0].At > citizen.LeftAt)
        {
            wrong.Add($"{citizen.Address} was invited at {asked[0].At:G}, and had to be from {i.AskAt:G} on");
        }

        var again = asked.Skip(1).ToList();
        if (again.Count > 1 || again.Any(d => d.At - i.ArrivedAt < Week || d.At - i.ArrivedAt >= Open || d.At > i.EndedAt))
        {
            wrong.Add($"{citizen.Address}, invited at {i.ArrivedAt:g}, done at {i.EndedAt:g}, was reminded at {string.Join(", ", again.Select(d => $"{d.At:g} by {d.Way}"))}");
        }

        if (again is [] && !(i.EndedAt < i.ArrivedAt + Week))
        {
            // It is made at the first hour for it after the week; there may be none before the citizen is done with it.
            var made = year.Clock.Rests.FirstOrDefault(at => at > i.ArrivedAt + Week + TimeSpan.FromMinutes(2) && YearCalendar.IsForSurveys(at), DateTime.MaxValue);
            HoldLost(i, "reminder", made, i.EndedAt ?? i.ArrivedAt!.Value + Open - TimeSpan.FromHours(1));
        }
    }

    private void HoldLost(YearInvitation i, string what, DateTime from, DateTime until)
    {
        if (chances.First(i.About.Citizen, from, until, isSurvey: true) is { } chance)
        {
            wrong.Add($"the {what} of {i.About.Number}, {from:g} to {until:g}, never arrived at {i.About.Citizen.Address} although there was {chance}");
        }
    }
}
