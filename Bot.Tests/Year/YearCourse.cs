using Bot.Surveys;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Year;

/// <summary>The course of the year: which hours there are on which day, and who does something then.</summary>
internal sealed class YearCourse
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly Last = new(2026, 12, 31);

    // Until then everybody has answered a survey or has not, and what was answered is written down without a name.
    public static readonly DateOnly Aftermath = new(2027, 3, 20);

    private readonly BotApp bot;
    private readonly YearClock clock;

    public YearCourse(BotApp bot, YearClock clock, int citizens, int seed)
    {
        (this.bot, this.clock) = (bot, clock);
        Post = new(bot);
        Officers = new(bot, clock, Notices);
        Surveys = new(Officers, clock, Post);
        Talk = new(bot, clock, Officers);
        Town = new(bot, clock, Post, Officers, Talk, citizens, seed);
    }

    public YearClock Clock => clock;

    public YearPost Post { get; }

    public YearNotices Notices { get; } = new();

    public YearOfficers Officers { get; }

    public YearSurveys Surveys { get; }

    public YearTalk Talk { get; }

    public YearTown Town { get; }

    public string Summary =>
        $"{Town.Citizens.Count} citizens, {Officers.Cases.Count} reports ({Talk.Reported.Count(c => c.Citizen.OnLine)} by the whole dialog on LINE, "
        + $"{Talk.Reported.Count(c => !c.Citizen.OnLine)} on Messenger), {Talk.Sent.Count} messages, {Notices.Expected.Count} notices of deeds, "
        + $"{Post.All.Count(d => d.Way is Way.Push)} pushes, {Surveys.Invitations.Count} people drawn, {Surveys.Invitations.Count(i => i.ArrivedAt is not null)} asked, "
        + $"{Surveys.Invitations.Count(i => i.IsComplete)} surveys answered to the end and {Surveys.Invitations.Count(i => i is { IsComplete: false, Scores.Count: > 0 })} in part";

    public async Task RunAsync()
    {
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            await DayAsync(day);
        }

        for (var day = Last.AddDays(1); day <= Aftermath; day = day.AddDays(YearCalendar.IsWorked(day) ? 2 : 1))
        {
            await MorningAsync(day, isOver: true);
        }

        await clock.UntilAsync(async () => await OpenSurveysAsync() == 0, "every survey is over and what was answered is written down");

        // What the last day's rounds have done in the morning is told by noon.
        await clock.LeapToAsync(Aftermath.ToDateTime(new TimeOnly(12, 0)));
    }

    private async Task DayAsync(DateOnly day)
    {
        if (YearCalendar.IsWorked(day) || YearTown.IsChatDay(day))
        {
            await MorningAsync(day, isOver: false);
        }

        if (YearTown.IsChatDay(day))
        {
            await clock.LeapToAsync(day.ToDateTime(new TimeOnly(15, 30)));
            await TalkAsync();
        }

        if (YearCalendar.IsWorked(day) && day.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Friday)
        {
            await clock.LeapToAsync(day.ToDateTime(new TimeOnly(21, 30)));
            await Officers.WorkAsync(late: true);
        }

        if (day.DayOfWeek is DayOfWeek.Friday)
        {
            // Ten minutes before anybody may be told anything.
            await clock.LeapToAsync(day.AddDays(1).ToDateTime(new TimeOnly(7, 50)));
        }
    }

    private async Task MorningAsync(DateOnly day, bool isOver)
    {
        await clock.LeapToAsync(day.ToDateTime(new TimeOnly(10, 5)));
        Surveys.Receive();
        Surveys.Draw();
        await clock.UntilAsync(async () => await FramedAsync() >= Surveys.Frame.Count, $"{Surveys.Frame.Count} cases are considered by {day:yyyy-MM-dd}");
        if (isOver)
        {
            await TalkAsync();
            return;
        }

        await clock.SettleAsync();
        await Town.LeaveAsync();
        await Town.FileAsync();
        if (YearCalendar.IsWorked(day))
        {
            await Officers.WorkAsync(late: false);
        }

        await clock.SettleAsync();
    }

    // Whoever has two errands does one after the other.
    private async Task TalkAsync()
    {
        var talks = Town.Talks().Concat(Surveys.TalksToday()).GroupBy(t => t.Citizen).Select(same => (same.Key, same.SelectMany(t => t.Script))).ToList();
        await Talk.RunAsync(talks);
        await clock.SettleAsync();
    }

    private async Task<int> OpenSurveysAsync()
    {
        await using var db = bot.Database();
        return await db.SurveyInvitations.CountAsync(i => i.EndedWeek == null) + await db.SurveyHeld.CountAsync();
    }

    private async Task<int> FramedAsync()
    {
        await using var db = bot.Database();
        return await db.SurveyFrame.CountAsync();
    }
}
