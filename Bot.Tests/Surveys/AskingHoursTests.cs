using Bot.Messaging.Notices;
using Bot.Surveys;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Surveys;

/// <summary>What had to wait is asked at the hours of surveys all the same, and only of whom it still concerns.</summary>
public sealed class AskingHoursTests
{
    [Fact]
    public async Task An_invitation_that_waited_for_the_pushes_of_a_new_month_does_not_come_on_its_first_Sunday()
    {
        // Wednesday, 28 October, ten in the morning; the five notices of the case itself use up the pushes of October.
        await using var bot = await BotApp.StartAsync(
            new() { ["Line:MonthlyPushBudget"] = "5", ["Notices:SurveyReserve"] = "0" }, clock: new PatientClock(new(2026, 10, 28, 2, 0, 0, TimeSpan.Zero)));
        var (town, citizen) = (new SurveyTown(bot), SurveyTown.OnLine(1));
        await town.AnsweredAsync(citizen.Address);
        await bot.PassUntilAsync(() => bot.Line.Sent.Count == 5, "the pushes are used up");
        await town.AskedAsync(1);
        await StatusAsync(bot, NoticeStatus.Held);

        await bot.RestartAsync(() => bot.Clock.SetUtcNow(new(2026, 11, 1, 4, 0, 0, TimeSpan.Zero)));
        await StatusAsync(bot, NoticeStatus.Waiting);
        Assert.DoesNotContain(bot.Line.SentTo(citizen.UserId), IsAsked);

        await bot.RestartAsync(() => bot.Clock.SetUtcNow(new(2026, 11, 2, 2, 0, 0, TimeSpan.Zero)));
        await bot.PassUntilAsync(() => bot.Line.SentTo(citizen.UserId).Any(IsAsked), "the citizen is asked on Monday");
    }

    [Fact]
    public async Task Whoever_answers_before_the_hour_of_the_reminder_is_not_reminded()
    {
        await using var bot = await BotApp.StartAsync();
        var (town, citizen) = (new SurveyTown(bot), SurveyTown.OnMessenger(1));
        await town.AnsweredAsync(citizen.Address);
        await town.AskedAsync(1);

        // It goes along with an answer on a Sunday, behind what there is to tell of the case: so the week is over on a Sunday.
        await bot.RestartAsync(() => bot.Clock.SetUtcNow(new(2026, 11, 22, 4, 0, 0, TimeSpan.Zero)));
        await town.TapsAsync(citizen, "menu");
        await town.TapsAsync(citizen, "menu");
        await bot.PassUntilAsync(async () => (await town.InvitationAsync(citizen.Address)).Status == SurveyInvitationStatus.Sent, "the invitation has arrived");
        await bot.RestartAsync(() => bot.Clock.SetUtcNow(new(2026, 11, 29, 4, 1, 0, TimeSpan.Zero)));
        var monday = new DateTime(2026, 11, 30, 2, 0, 0, DateTimeKind.Utc);
        await bot.PassUntilAsync(async () => (await town.InvitationAsync(citizen.Address)).RemindAt == monday, "the reminder waits for Monday");
        await town.TapsAsync(citizen, $"survey:no:{await town.TokenAsync(citizen.Address)}");

        await bot.RestartAsync(() => bot.Clock.SetUtcNow(new(monday.AddMinutes(1), TimeSpan.Zero)));
        await bot.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(0, await town.CountAsync(db => db.Notices.Where(n => n.Key.EndsWith(":again"))));
    }

    [Fact]
    public async Task The_days_in_which_nobody_is_asked_twice_count_from_when_the_question_arrived()
    {
        await using var bot = await BotApp.StartAsync();
        var (town, citizen) = (new SurveyTown(bot), SurveyTown.OnMessenger(1));
        await town.AnsweredAsync(citizen.Address);
        await town.AskedAsync(1);
        Assert.Equal(new DateOnly(2026, 11, 20), await AskedOnAsync(bot));

        await bot.RestartAsync(() => bot.Clock.Advance(TimeSpan.FromDays(12)));
        await town.TapsAsync(citizen, "menu");
        await town.TapsAsync(citizen, "menu");
        await bot.PassUntilAsync(async () => await AskedOnAsync(bot) == new DateOnly(2026, 12, 2), "the day of its arrival is remembered");
    }

    private static bool IsAsked(LineSent sent) => sent.Messages.Contains("survey:start", StringComparison.Ordinal);

    private static async Task<DateOnly?> AskedOnAsync(BotApp bot)
    {
        await using var db = bot.Database();
        return (await db.SurveyPeople.SingleAsync()).AskedOn;
    }

    private static Task StatusAsync(BotApp bot, NoticeStatus status) => bot.PassUntilAsync(
        async () =>
        {
            await using var db = bot.Database();
            return (await db.Notices.SingleAsync(n => n.Kind == NoticeKind.Survey)).Status == status;
        },
        $"the invitation is {status}");
}
