using System.Net;
using Bot.Dialogs.Surveys;
using Bot.Reporting.Satisfaction;
using Bot.Staff.Audit;
using Bot.Surveys;
using Bot.Tests.Support;
using Bot.Tests.Support.Mail;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Surveys;

/// <summary>A survey that a planner has added, with a question to choose from: asked in the chat and on the page behind a mail.</summary>
public sealed class ChoiceQuestionTests
{
    private static readonly AuditEntry Planner = new() { What = AuditAction.SurveyChanged, By = "planner" };

    private static readonly SurveyDefinition Short = new()
    {
        Survey = "building-short",
        Version = 1,
        Audience = SurveyAudience.Building,
        Title = new("短問卷", "Short survey"),
        Questions =
        [
            new()
            {
                Id = "age",
                Kind = SurveyQuestionKind.Choice,
                Text = new("您的年齡？", "Your age?"),
                Label = new("年齡", "Age"),
                Options = [new("young", new("未滿 30 歲", "under 30")), new("old", new("30 歲以上", "30 or over"))]
            },
            new() { Id = "overall", Kind = SurveyQuestionKind.Scale, Text = new("整體滿不滿意？", "Overall?"), Label = new("整體", "Overall") }
        ]
    };

    [Theory, OnBothDatabases]
    public async Task It_is_asked_instead_of_the_one_before_and_a_choice_is_kept_from_both_ways(string database)
    {
        await using var mail = new SmtpStandIn();
        await using var bot = await BotApp.OnAsync(database, mail.Settings);
        var town = new SurveyTown(bot);
        await PublishAsync(town);
        var (tapping, typing, writing) = (SurveyTown.OnLine(1), SurveyTown.OnMessenger(2), SurveyTown.OnLine(3));
        await town.AnsweredAsync(tapping.Address);
        await town.AnsweredAsync(typing.Address);
        await town.AnsweredAsync(writing.Address, way: "email");
        await town.AskedAsync(3);
        await town.ArrivedAsync();
        Assert.Equal("building-short", (await town.InvitationAsync(tapping.Address)).Survey);

        var token = await town.TokenAsync(tapping.Address);
        Assert.Contains("您的年齡？", await town.TapsAsync(tapping, $"survey:start:{token}"), StringComparison.Ordinal);
        Assert.Contains("整體滿不滿意？", await town.TapsAsync(tapping, $"form:pick:{token}:age:old"), StringComparison.Ordinal);
        Assert.Contains("整體滿不滿意？", await town.TapsAsync(tapping, $"form:pick:{token}:age:young"), StringComparison.Ordinal);
        Assert.Contains("整體滿不滿意？", await town.TapsAsync(tapping, $"form:pick:{token}:age:old"), StringComparison.Ordinal);
        await town.TapsAsync(tapping, $"form:pick:{token}:overall:5");

        var other = await town.TokenAsync(typing.Address);
        await town.TapsAsync(typing, $"survey:start:{other}");
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await bot.DeliverAsync(typing.Says("30歲", bot.Now));
        await bot.SettleAsync();
        Assert.Contains("您的年齡？", bot.Messenger.SentTo(typing.Psid)[^1].Text, StringComparison.Ordinal);
        await bot.DeliverAsync(typing.Says("未滿 30 歲", bot.Now.AddSeconds(1)));
        await bot.SettleAsync();
        await town.TapsAsync(typing, $"form:pick:{other}:overall:2");

        using var browser = SurveyBrowser.Of(bot);
        var path = $"/survey/{await town.TokenAsync(writing.Address)}";
        var page = await browser.GetStringAsync(path);
        Assert.Contains("30 歲以上", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        await SurveyBrowser.PostAsync(browser, path, SurveyBrowser.GuardIn(page), ("q-age", "old"), ("q-overall", "3"));

        await bot.RestartAsync(() => bot.Clock.Advance(TimeSpan.FromDays(36)));
        await bot.PassUntilAsync(async () => await town.CountAsync(db => db.SurveyForms) == 3, "the forms are written");
        await using var db = bot.Database();
        Assert.Equal(
            ["{\"age\":\"old\",\"overall\":\"3\"}", "{\"age\":\"old\",\"overall\":\"5\"}", "{\"age\":\"young\",\"overall\":\"2\"}"],
            await db.SurveyForms.Select(f => f.Answers).OrderBy(a => a).ToListAsync());
        Assert.Equal(3, (await town.StagesAsync())[SurveyStage.Answered]);
        var figures = (await town.The<ISurveySource>().ReadAsync(new(2026, 1, 1), new(2027, 12, 31), "zh-TW")).Single(s => s.Survey == Short.Survey);
        Assert.Equal([("未滿 30 歲", 1), ("30 歲以上", 2)], Assert.Single(figures.Choices).Options);
    }

    private static async Task PublishAsync(SurveyTown town)
    {
        var editor = town.The<SurveyEditor>();
        Assert.True(await editor.CreateAsync(Short, Planner));
        Assert.False(await editor.CreateAsync(Short, Planner));
        Assert.Equal("building", (await town.The<SurveyShelf>().ForAsync(SurveyAudience.Building))!.Survey);
        Assert.True(await editor.PublishAsync(Short, 1, Planner));
        Assert.False(await editor.DeleteDraftAsync(Short.Survey, 1, 2, Planner));
    }
}
