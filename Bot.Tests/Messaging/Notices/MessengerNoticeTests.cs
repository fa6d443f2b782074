using Bot.Dialogs.Cases;
using Bot.Messaging.Notices;
using Bot.Tests.Support;
using Bot.Tests.Support.Messenger;

namespace Bot.Tests.Messaging.Notices;

/// <summary>What citizens on Messenger are told unasked: inside the 24 hours, by template, or when they write again.</summary>
public sealed class MessengerNoticeTests
{
    private static readonly MessengerCitizen Hua = new("6283190457128834");

    private static readonly Dictionary<string, string?> WithTemplate = new()
    {
        ["Notices:Templates:Case:zh-TW:Name"] = "case_status_update",
        ["Notices:Templates:Case:zh-TW:Language"] = "zh_TW"
    };

    [Theory, OnBothDatabases]
    public async Task Inside_the_window_it_is_told_at_once_and_afterwards_when_the_citizen_writes(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var told = new Told(bot);
        await AsksAsync(bot);
        var number = await told.RegisteredAsync(Hua.Address);
        await told.UntilAsync(number, NoticeStatus.Sent);
        Assert.Equal(("UPDATE", $"案件 {number} 已受理，會交給承辦人員。"), (bot.Messenger.Sent[^1].MessagingType, bot.Messenger.Sent[^1].Text));

        await bot.RestartAsync(() => bot.Clock.Advance(TimeSpan.FromHours(25)));
        await told.Docket.MoveAsync(number, PetitionState.Assigned, CaseRole.Supervisor);
        await told.UntilAsync(number, NoticeStatus.Held);
        Assert.Equal(["Reply:NobodyWrites", "Push:NotHere", "Message:WindowClosed", "Template:NoTemplate", "Mail:MailOff", "Held"], await told.LogAsync(number));
        var before = bot.Messenger.Sent.Count;
        await AsksAsync(bot);
        await told.UntilAsync(number, NoticeStatus.Sent);

        Assert.Equal($"案件 {number} 已交給承辦單位。", bot.Messenger.Sent[before].Text);
        Assert.Equal("RESPONSE", bot.Messenger.Sent[before].MessagingType);
        Assert.True(bot.Messenger.Sent.Count > before + 1, "the answer itself follows");
        await bot.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(2, bot.Messenger.Sent.Count(s => s.Text?.Contains(number, StringComparison.Ordinal) is true));
    }

    [Theory, OnBothDatabases]
    public async Task What_an_answer_does_not_take_along_is_told_while_the_window_is_open(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var told = new Told(bot);
        var number = await told.RegisteredAsync(Hua.Address);
        await told.UntilAsync(number, NoticeStatus.Held);

        await SaysAsync(bot, "房子要倒了，有人被壓住");
        await told.UntilAsync(number, NoticeStatus.Sent);

        Assert.DoesNotContain(number, bot.Messenger.Sent[0].Text, StringComparison.Ordinal);
        var notice = Assert.Single(bot.Messenger.Sent, s => s.Text?.Contains(number, StringComparison.Ordinal) is true);
        Assert.Equal("UPDATE", notice.MessagingType);
        Assert.True((await told.LastAsync(number)).FinishedAt < bot.Messenger.Sent[0].At.UtcDateTime.AddMinutes(5), "soon, not a day later");
    }

    [Theory, OnBothDatabases]
    public async Task After_the_window_a_template_tells_it(string database)
    {
        await using var bot = await BotApp.OnAsync(database, WithTemplate);
        bot.Messenger.Templates[("case_status_update", "zh_TW")] = 2;
        var told = new Told(bot);

        var number = await told.RegisteredAsync(Hua.Address);
        await told.UntilAsync(number, NoticeStatus.Sent);

        var sent = Assert.Single(bot.Messenger.Sent);
        Assert.Equal(("UTILITY", "case_status_update"), (sent.MessagingType, sent.Template));
        Assert.Equal([number, $"案件 {number} 已受理，會交給承辦人員。"], sent.Parameters);
        Assert.Equal(NoticeWay.Template, (await told.LastAsync(number)).Way);
        var english = await told.RegisteredAsync(Hua.Address, language: "en");
        await told.UntilAsync(english, NoticeStatus.Held);
    }

    [Fact]
    public async Task A_template_that_Meta_refuses_is_not_tried_again_for_a_day()
    {
        await using var bot = await BotApp.StartAsync(WithTemplate);
        var told = new Told(bot);

        var first = await told.RegisteredAsync(Hua.Address);
        await told.UntilAsync(first, NoticeStatus.Held);
        var calls = bot.Messenger.Calls;
        var second = await told.RegisteredAsync(new MessengerCitizen("6283190457128835").Address);
        await told.UntilAsync(second, NoticeStatus.Held);

        Assert.Equal((1, 1), (calls, bot.Messenger.Calls));
        Assert.Contains("Template:TemplatesRefused", await told.LogAsync(second));
        Assert.Contains("\"deadLetters\":0", await bot.Http.GetStringAsync("/health/ready"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_Meta_says_that_the_window_is_closed_it_is_held()
    {
        await using var bot = await BotApp.StartAsync();
        var told = new Told(bot);
        await AsksAsync(bot);
        bot.Messenger.CitizenActed(Hua.Psid, bot.Now.AddHours(-25));

        var number = await told.RegisteredAsync(Hua.Address);
        await told.UntilAsync(number, NoticeStatus.Held);

        Assert.Contains("Message:WindowClosed", await told.LogAsync(number));
        await AsksAsync(bot);
        await told.UntilAsync(number, NoticeStatus.Sent);
        Assert.Single(bot.Messenger.Sent, s => s.Text?.Contains(number, StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task Who_has_blocked_the_page_is_shown_as_such()
    {
        await using var bot = await BotApp.StartAsync();
        var told = new Told(bot);
        await AsksAsync(bot);
        bot.Messenger.Blocked[Hua.Psid] = true;

        var number = await told.RegisteredAsync(Hua.Address);
        await told.UntilAsync(number, NoticeStatus.Blocked);

        Assert.Contains("Message:Blocked", await told.LogAsync(number));
    }

    [Fact]
    public async Task A_notice_of_unknown_fate_is_not_repeated_and_the_echo_settles_it()
    {
        await using var bot = await BotApp.StartAsync();
        var told = new Told(bot);
        await AsksAsync(bot);
        bot.Messenger.Plan(new Mishap.Reset(Sent: true));
        bot.Messenger.Plan(new Mishap.Reset());

        var number = await told.RegisteredAsync(Hua.Address);
        await told.UntilAsync(number, NoticeStatus.Unsure);
        await bot.DeliverAsync(bot.Messenger.Sent.Single(s => s.Text?.Contains(number, StringComparison.Ordinal) is true).Echo(bot.Now));
        await told.UntilAsync(number, NoticeStatus.Sent);
    }

    private static Task AsksAsync(BotApp bot) => SaysAsync(bot, "謝謝");

    private static async Task SaysAsync(BotApp bot, string words)
    {
        var before = bot.Messenger.SentTo(Hua.Psid).Count;
        await bot.DeliverAsync(Hua.Says(words, bot.Now));
        await Eventually.TrueAsync(() => bot.Messenger.SentTo(Hua.Psid).Count > before, "the citizen is answered");
        await bot.SettleAsync();
    }
}
