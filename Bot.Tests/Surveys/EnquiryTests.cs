using Bot.Dialogs.Surveys;
using Bot.Messaging.Notices;
using Bot.Surveys;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Surveys;

/// <summary>People who only asked something: asked soon or not at all, once, and only if planners want it.</summary>
public sealed class EnquiryTests
{
    private const string Question = "鐵皮屋算違建嗎？";

    [Theory, OnBothDatabases]
    public async Task Somebody_who_asked_and_is_done_is_invited_once_two_hours_later(string database)
    {
        await using var bot = await BotApp.OnAsync(database, new() { ["Surveys:Enquiries"] = "true" });
        var (town, citizen, reporter) = (new SurveyTown(bot), SurveyTown.OnLine(1), SurveyTown.OnLine(2));
        await town.SaysAsync(citizen, Question);
        await town.SaysAsync(reporter, Question);
        await town.SaysAsync(reporter, "我要檢舉");
        await bot.RestartAsync(() => bot.Clock.Advance(TimeSpan.FromHours(1)));
        await bot.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(0, await town.CountAsync(db => db.SurveyInvitations));

        await bot.RestartAsync(() => bot.Clock.Advance(TimeSpan.FromHours(1)));
        await bot.PassUntilAsync(async () => await town.CountAsync(db => db.SurveyInvitations) == 1, "the citizen is invited");
        await bot.PassAsync(TimeSpan.FromMinutes(2));

        await using var db = bot.Database();
        var invitation = await db.SurveyInvitations.SingleAsync();
        Assert.Equal((null, "enquiry", "line", SurveyGroups.None), (invitation.CaseNumber, invitation.Survey, invitation.Channel, invitation.Unit));
        Assert.Equal(town.The<SurveySeals>().Account(citizen.Address), invitation.Account);
        Assert.Equal(1, await db.Notices.CountAsync(n => n.Kind == NoticeKind.Survey));
    }

    [Fact]
    public async Task Who_asks_at_night_before_a_day_off_is_left_alone_and_off_is_off()
    {
        foreach (var on in (string[])["true", "false"])
        {
            await using var bot = await BotApp.StartAsync(new() { ["Surveys:Enquiries"] = on });
            var town = new SurveyTown(bot);
            await bot.RestartAsync(() => bot.Clock.Advance(TimeSpan.FromHours(on == "true" ? 59 : 0))); // Friday evening
            await town.SaysAsync(SurveyTown.OnLine(1), Question);

            await bot.RestartAsync(() => bot.Clock.Advance(TimeSpan.FromHours(on == "true" ? 61 : 3)));
            await bot.PassAsync(TimeSpan.FromMinutes(2));

            Assert.Equal(0, await town.CountAsync(db => db.SurveyInvitations));
        }
    }
}
