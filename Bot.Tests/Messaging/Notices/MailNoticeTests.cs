using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Reports;
using Bot.Messaging.Notices;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Bot.Tests.Support.Mail;

namespace Bot.Tests.Messaging.Notices;

/// <summary>Notices by e-mail, for those who wanted them so and for those whom the chat does not reach.</summary>
public sealed class MailNoticeTests
{
    private static readonly Informer Caihe = new("藍采和", "+886955123987", "caihe@secret.example");

    [Theory, OnBothDatabases]
    public async Task Who_wanted_an_e_mail_gets_one_that_tells_nobody_who_informed(string database)
    {
        await using var mail = new SmtpStandIn();
        await using var bot = await BotApp.OnAsync(database, mail.Settings);
        var told = new Told(bot);

        var number = await told.RegisteredAsync(LineCitizen.Number(1).Address, answer: "email", informer: Caihe);
        await told.UntilAsync(number, NoticeStatus.Sent);
        var english = await told.RegisteredAsync(LineCitizen.Number(2).Address, answer: "email", language: "en", informer: Caihe);
        await told.UntilAsync(english, NoticeStatus.Sent);
        await bot.PassAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(2, mail.Taken.Count);
        var (first, second) = (mail.Taken[0], mail.Taken[1]);
        Assert.Equal("caihe@secret.example", first.To.Mailboxes.Single().Address);
        Assert.Equal($"案件 {number} 有新的進度", first.Subject);
        Assert.Contains($"案件 {number} 已受理", first.TextBody, StringComparison.Ordinal);
        Assert.Equal($"News of your case {english}", second.Subject);
        Assert.All(second.TextBody!.Replace("違章建築處理大隊", "", StringComparison.Ordinal), c => Assert.True(c < 0x2E80, "in English"));
        foreach (var secret in new[] { "采和", "0955", "955123987", "九如", "三民區" })
        {
            Assert.DoesNotContain(secret, first.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(secret, first.Subject + first.TextBody, StringComparison.Ordinal);
        }

        Assert.Empty(bot.Line.Sent);
        var look = Assert.Single(await told.Docket.The<InformerVault>().LooksAsync(number));
        Assert.Equal((CaseRole.System, "system"), (look.Role, look.By));
    }

    [Fact]
    public async Task Without_a_mail_server_or_an_address_a_person_tells_it()
    {
        await using var bot = await BotApp.StartAsync();
        var told = new Told(bot);
        var mail = await told.RegisteredAsync(null, answer: "email", informer: Caihe);
        var phone = await told.RegisteredAsync(null, answer: "phone", informer: Caihe);
        var none = await told.Docket.FileAsync(answer: "none");
        await told.Docket.MoveAsync(none, PetitionState.Registered, CaseRole.Registrar);

        await told.UntilAsync(mail, NoticeStatus.ByHand);
        await told.UntilAsync(phone, NoticeStatus.ByHand);

        Assert.Equal(["Mail:MailOff", "ByHand"], await told.LogAsync(mail));
        Assert.Equal(0, await told.CountAsync(none));
        Assert.Empty(await told.Docket.The<InformerVault>().LooksAsync(mail));
    }

    [Theory, OnBothDatabases]
    public async Task Whom_the_chat_does_not_reach_gets_the_e_mail_that_was_given(string database)
    {
        await using var mail = new SmtpStandIn();
        await using var bot = await BotApp.OnAsync(database, new(mail.Settings) { ["Line:MonthlyPushBudget"] = "0" });
        var told = new Told(bot);

        var given = await told.RegisteredAsync(LineCitizen.Number(1).Address, informer: Caihe);
        var not = await told.RegisteredAsync(LineCitizen.Number(2).Address);
        await told.UntilAsync(given, NoticeStatus.Sent);
        await told.UntilAsync(not, NoticeStatus.Held);

        Assert.Contains(given, Assert.Single(mail.Taken).Subject, StringComparison.Ordinal);
        Assert.Contains("Mail:NoAddress", await told.LogAsync(not));
    }

    [Fact]
    public async Task What_the_mail_server_does_decides_what_comes_next()
    {
        await using var mail = new SmtpStandIn();
        await using var bot = await BotApp.StartAsync(mail.Settings);
        var told = new Told(bot);

        mail.FailNext(SmtpMishap.NoSuchMailbox);
        var refused = await told.RegisteredAsync(null, answer: "email", informer: Caihe);
        await told.UntilAsync(refused, NoticeStatus.ByHand);
        mail.FailNext(SmtpMishap.SilentAfterTaking);
        var unsure = await told.RegisteredAsync(null, answer: "email", informer: Caihe);
        await told.UntilAsync(unsure, NoticeStatus.Unsure);
        mail.FailNext(SmtpMishap.Busy);
        var busy = await told.RegisteredAsync(null, answer: "email", informer: Caihe);
        await bot.PassUntilAsync(async () => (await told.LogAsync(busy)).Contains("Mail:Later"), "it is tried again later");
        await bot.RestartAsync(() => bot.Clock.Advance(TimeSpan.FromMinutes(5)));
        await told.UntilAsync(busy, NoticeStatus.Sent);

        Assert.Equal(["Mail:Chosen", "Mail:Refused", "Mail:Tried", "ByHand"], await told.LogAsync(refused));
        Assert.Equal(2, mail.Taken.Count);
        Assert.DoesNotContain("secret", string.Join(' ', (await told.Docket.The<NoticeRecords>().OfCaseAsync(refused))[0].Steps.Select(s => s.Detail)), StringComparison.Ordinal);
    }
}
