using System.Net;
using Bot.Dialogs.Surveys;
using Bot.Surveys;
using Bot.Surveys.Site;
using Bot.Tests.Support;
using Bot.Tests.Support.Mail;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Surveys;

/// <summary>The page behind the link of an e-mail, and the one for staff.</summary>
public sealed class SurveySiteTests
{
    private static readonly SiteWords Zh = SiteWords.In("zh-TW");

    [Theory, OnBothDatabases]
    public async Task To_open_the_link_changes_nothing_and_to_send_the_form_answers_once(string database)
    {
        await using var mail = new SmtpStandIn();
        await using var bot = await BotApp.OnAsync(database, mail.Settings);
        var (town, citizen) = (new SurveyTown(bot), SurveyTown.OnLine(1).Address);
        await town.AnsweredAsync(citizen, way: "email");
        await town.AskedAsync(1);
        var path = $"/survey/{await town.TokenAsync(citizen)}";
        await bot.PassUntilAsync(async () => (await town.InvitationAsync(citizen)).Status is SurveyInvitationStatus.Sent, "the mail has arrived");
        Assert.Single(mail.Taken, m => m.TextBody?.Contains(path, StringComparison.Ordinal) is true);
        var before = await town.InvitationAsync(citizen);
        Assert.Equal((SurveyInvitationRow.Mail, null), (before.Channel, before.Address));
        using var browser = SurveyBrowser.Of(bot);

        var page = await browser.GetStringAsync(path);
        await browser.GetStringAsync(path);
        Assert.Equivalent(before, await town.InvitationAsync(citizen));
        Assert.Contains("整體來說", WebUtility.HtmlDecode(page), StringComparison.Ordinal);

        var stolen = await SurveyBrowser.PostAsync(SurveyBrowser.Of(bot), path, SurveyBrowser.GuardIn(page), ("q-overall", "1"));
        Assert.Contains(Zh["Guard"], stolen, StringComparison.Ordinal);
        Assert.Contains(Zh["Empty"], await SurveyBrowser.PostAsync(browser, path, SurveyBrowser.GuardIn(page)), StringComparison.Ordinal);
        Assert.Contains(Zh["TooLong"], await SurveyBrowser.PostAsync(browser, path, SurveyBrowser.GuardIn(page), ("q-words", new string('長', 501))), StringComparison.Ordinal);
        Assert.Equivalent(before, await town.InvitationAsync(citizen));

        Assert.Contains(Zh["Thanks"], await SurveyBrowser.PostAsync(browser, path, SurveyBrowser.GuardIn(page), ("q-overall", "5"), ("q-time", "99"), ("q-words", "很好")), StringComparison.Ordinal);
        Assert.Contains(Zh["Done"], WebUtility.HtmlDecode(await browser.GetStringAsync(path)), StringComparison.Ordinal);
        await SurveyBrowser.PostAsync(browser, path, SurveyBrowser.GuardIn(page), ("q-overall", "1"));
        await using var db = bot.Database();
        var held = await db.Set<HeldFormRow>().SingleAsync();
        Assert.Equal((false, SurveyInvitationRow.Mail), (held.Complete, held.Channel));
        Assert.Equal(["overall", "words"], town.The<SurveySeals>().OpenAnswers(held.Answers).Keys.Order());
    }

    [Fact]
    public async Task A_link_that_was_never_sent_or_belongs_to_a_chat_or_is_over_opens_nothing()
    {
        await using var server = new SmtpStandIn();
        await using var bot = await BotApp.StartAsync(server.Settings);
        var (town, mail, chat) = (new SurveyTown(bot), SurveyTown.OnLine(1).Address, SurveyTown.OnLine(2).Address);
        await town.AnsweredAsync(mail, way: "email");
        await town.AnsweredAsync(chat);
        await town.AskedAsync(2);
        using var browser = SurveyBrowser.Of(bot);
        var (path, ofChat) = ($"/survey/{await town.TokenAsync(mail)}", $"/survey/{await town.TokenAsync(chat)}");

        foreach (var address in (string[])["/survey/sv0", "/survey/x", ofChat, "/survey/staff/x"])
        {
            await OpensNothingAsync(browser, address);
        }

        await bot.RestartAsync(() => bot.Clock.Advance(TimeSpan.FromDays(40)));
        using var later = SurveyBrowser.Of(bot);
        await OpensNothingAsync(later, path);
    }

    [Fact]
    public async Task One_address_may_not_try_without_end()
    {
        await using var bot = await BotApp.StartAsync(new() { ["Surveys:PagesPerMinute"] = "3" });
        using var browser = SurveyBrowser.Of(bot);
        foreach (var token in (string[])["sva", "svb", "svc"])
        {
            await OpensNothingAsync(browser, $"/survey/{token}");
        }

        foreach (var path in (string[])["/survey/svd", "/survey/staff/d"])
        {
            var refused = await browser.GetAsync(path);
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.Contains(Zh["TooOften"], WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Never_on_the_page_is_never_in_the_chat_too()
    {
        await using var mail = new SmtpStandIn();
        await using var bot = await BotApp.StartAsync(mail.Settings);
        var (town, citizen) = (new SurveyTown(bot), SurveyTown.OnLine(1).Address);
        await town.AnsweredAsync(citizen, way: "email");
        await town.AskedAsync(1);
        using var browser = SurveyBrowser.Of(bot);
        var path = $"/survey/{await town.TokenAsync(citizen)}?language=en";

        var page = await browser.GetStringAsync(path);
        Assert.Contains("Overall, how satisfied", page, StringComparison.Ordinal);
        Assert.Contains(SiteWords.In("en")["NeverAgain"], await SurveyBrowser.PostAsync(browser, path, SurveyBrowser.GuardIn(page), ("deed", "never")), StringComparison.Ordinal);

        await using var db = bot.Database();
        Assert.NotNull((await db.SurveyPeople.SingleAsync()).OptedOutOn);
        Assert.Equal(SurveyInvitationStatus.Refused, (await db.SurveyInvitations.SingleAsync()).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_link_among_staff_knows_nobody(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var town = new SurveyTown(bot);
        var link = await town.The<SurveyLinks>().MakeAsync("115年", new(2026, 12, 1), new() { What = Bot.Staff.Audit.AuditAction.SurveyChanged, By = "planner" });
        var path = new Uri(link!.AbsoluteUri).AbsolutePath;
        foreach (var rating in (string[])["5", "3"])
        {
            using var browser = SurveyBrowser.Of(bot);
            var page = await browser.GetStringAsync(path);
            var thanks = await SurveyBrowser.PostAsync(browser, path, SurveyBrowser.GuardIn(page), ("q-overall", rating), ("q-workload", "2"), ("q-words", "電腦太慢"));
            Assert.Contains(Zh["Thanks"], thanks, StringComparison.Ordinal);
            Assert.Contains(Zh["AnsweredHere"], WebUtility.HtmlDecode(await browser.GetStringAsync(path)), StringComparison.Ordinal);
        }

        await using var db = bot.Database();
        var held = await db.Set<HeldFormRow>().AsNoTracking().ToListAsync();
        Assert.Equal(2, held.Count);
        Assert.All(held, f => Assert.Equal((SurveySamples.Staff.Survey, "web", SurveyGroups.None, SurveyGroups.None), (f.Survey, f.Channel, f.Unit, f.OutcomeGroup)));
        Assert.Equal(2, (await town.StagesAsync())[SurveyStage.Partial]);

        await bot.RestartAsync(() => bot.Clock.Advance(TimeSpan.FromDays(36)));
        await bot.PassUntilAsync(async () => await town.CountAsync(d => d.SurveyForms) == 2, "the forms are written");
        using var late = SurveyBrowser.Of(bot);
        await OpensNothingAsync(late, path);
    }

    private static async Task OpensNothingAsync(HttpClient browser, string path)
    {
        var answer = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(Zh["Over"], WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }
}
