using Bot.Handover;
using Bot.Staff;
using Bot.Tests.Support;
using Bot.Tests.Support.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Handover;

/// <summary>E-mails to staff about somebody who waits for a person.</summary>
public sealed class MailAlertTests
{
    [Theory, OnBothDatabases]
    public async Task Whoever_may_answer_is_told_once_of_somebody_who_waits_and_nothing_about_them(string database)
    {
        await using var mail = new SmtpStandIn();
        await using var counter = await OpenAsync(database, mail, ("Site:PublicBaseUrl", "https://bot.gov.example"));
        await HireAsync(counter, "chou@example.gov.tw", StaffRole.CaseOfficer);
        await HireAsync(counter, "lead@example.gov.tw", StaffRole.Supervisor, StaffRole.Planner);
        await HireAsync(counter, "plan@example.gov.tw", StaffRole.Planner);
        await counter.SaysAsync("真人");
        await counter.HearsAsync("第 1 位");
        await counter.SaysInVainAsync("我是王小明，電話 0912345678");
        var id = (await counter.EntryAsync()).Id;
        await WaitsAsync(counter, 4);
        Assert.Equal(0, await counter.The<MailAlerts>().RunAsync());
        Assert.Empty(mail.Taken);

        // Two servers look at the same moment, beside the rounds of this one.
        await WaitsAsync(counter, 1);
        var other = ActivatorUtilities.CreateInstance<MailAlerts>(counter.Bot.Services);
        await Task.WhenAll(counter.The<MailAlerts>().RunAsync(), other.RunAsync());
        await counter.Bot.PassUntilAsync(async () => await CountAsync(counter, AlertResult.Sent) == 2, "two have been told");
        await WaitsAsync(counter, 10);
        Assert.Equal(0, await counter.The<MailAlerts>().RunAsync());

        Assert.Equal(["chou@example.gov.tw", "lead@example.gov.tw"], mail.Taken.Select(m => m.To.Mailboxes.Single().Address).Order());
        Assert.All(mail.Taken, m =>
        {
            Assert.Contains($"https://bot.gov.example/admin/handover/talk/{id}", m.TextBody, StringComparison.Ordinal);
            Assert.Equal("有民眾等真人回覆 5 分鐘 / A citizen has waited 5 minutes", m.Subject);
            foreach (var secret in new[] { "王小明", "0912345678", counter.Citizen, "LINE" })
            {
                Assert.DoesNotContain(secret, m.Subject + m.TextBody, StringComparison.Ordinal);
            }
        });
    }

    [Fact]
    public async Task Whom_somebody_has_taken_needs_no_mail()
    {
        await using var mail = new SmtpStandIn();
        await using var counter = await OpenAsync("Sqlite", mail);
        await HireAsync(counter, "chou@example.gov.tw", StaffRole.CaseOfficer);
        await counter.TalksToWuAsync();
        await WaitsAsync(counter, 6);
        Assert.Equal(0, await counter.The<MailAlerts>().RunAsync());
        Assert.Empty(mail.Taken);
    }

    [Fact]
    public async Task An_offices_mailbox_is_told_instead_of_everybody()
    {
        await using var mail = new SmtpStandIn();
        await using var counter = await OpenAsync("Sqlite", mail, ("Handover:MailTo", "desk@example.gov.tw"), ("Handover:MailAfterMinutes", "2"));
        await HireAsync(counter, "chou@example.gov.tw", StaffRole.CaseOfficer);
        await counter.SaysAsync("真人");
        await counter.HearsAsync("第 1 位");
        await WaitsAsync(counter, 2);
        await counter.Bot.PassUntilAsync(async () => await CountAsync(counter, AlertResult.Sent) == 1, "the office is told");
        Assert.Equal("desk@example.gov.tw", Assert.Single(mail.Taken).To.Mailboxes.Single().Address);
        Assert.Equal(MailAlerts.Office, Assert.Single(await AlertsAsync(counter)).StaffId);
    }

    [Fact]
    public async Task What_the_mail_server_says_stands_there_and_decides_what_comes_next()
    {
        await using var mail = new SmtpStandIn();
        await using var counter = await OpenAsync("Sqlite", mail);
        await HireAsync(counter, "a@example.gov.tw", StaffRole.CaseOfficer);
        await HireAsync(counter, "b@example.gov.tw", StaffRole.CaseOfficer);
        await HireAsync(counter, "c@example.gov.tw", StaffRole.CaseOfficer);
        mail.FailNext(SmtpMishap.NoSuchMailbox, SmtpMishap.Busy, SmtpMishap.SilentAfterTaking);
        await counter.SaysAsync("真人");
        await counter.HearsAsync("第 1 位");
        await WaitsAsync(counter, 5);
        await counter.Bot.PassUntilAsync(async () => await CountAsync(counter, AlertResult.Unsure) == 1, "all three were tried");
        Assert.Equal([AlertResult.Failed, AlertResult.Later, AlertResult.Unsure], (await AlertsAsync(counter)).Select(a => a.Result));
        Assert.Contains("550", (await AlertsAsync(counter))[0].Reason, StringComparison.Ordinal);

        await WaitsAsync(counter, 6);
        await counter.Bot.PassUntilAsync(async () => await CountAsync(counter, AlertResult.Sent) == 1, "it is tried again");
        Assert.Equal([AlertResult.Failed, AlertResult.Sent, AlertResult.Unsure], (await AlertsAsync(counter)).Select(a => a.Result));
        Assert.DoesNotContain(await AlertsAsync(counter), a => a.Reason?.Contains("example.gov.tw", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_mail_that_was_being_sent_when_the_program_died_is_not_sent_again_and_one_to_a_server_that_is_down_is()
    {
        await using var mail = new SmtpStandIn();
        await using var counter = await OpenAsync("Sqlite", mail);
        await HireAsync(counter, "a@example.gov.tw", StaffRole.CaseOfficer);
        await HireAsync(counter, "b@example.gov.tw", StaffRole.CaseOfficer);
        await counter.SaysAsync("真人");
        await counter.HearsAsync("第 1 位");
        var id = (await counter.EntryAsync()).Id;
        await using (var db = counter.Bot.Database())
        {
            var first = await db.Staff.SingleAsync(m => m.Email == "a@example.gov.tw");
            db.Add(new HandoverAlertRow { HandoverId = id, Kind = AlertKind.Mail, StaffId = first.Id, Result = AlertResult.Sending, At = counter.Bot.Now.UtcDateTime });
            await db.SaveChangesAsync();
        }

        await mail.DisposeAsync();
        await WaitsAsync(counter, 5);
        await counter.Bot.PassUntilAsync(async () => await CountAsync(counter, AlertResult.Later) == 1, "the second was tried in vain");
        Assert.Equal(0, await counter.The<MailAlerts>().RunAsync());
        await WaitsAsync(counter, 6);
        await counter.Bot.PassUntilAsync(async () => await AlertsAsync(counter) is [_, { Result: AlertResult.Later } tried] && tried.At > counter.Bot.Now.UtcDateTime.AddMinutes(-1), "it is tried again");
        Assert.Equal([AlertResult.Sending, AlertResult.Later], (await AlertsAsync(counter)).Select(a => a.Result));
    }

    private static Task<Counter> OpenAsync(string database, SmtpStandIn mail, params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>(mail.Settings);
        Array.ForEach(settings, s => all[s.Key] = s.Value);
        return Counter.OpenAsync(database, "line", all);
    }

    private static Task WaitsAsync(Counter counter, int minutes) => counter.Bot.RestartAsync(() => counter.Bot.Clock.Advance(TimeSpan.FromMinutes(minutes)));

    private static async Task HireAsync(Counter counter, string email, params StaffRole[] roles)
    {
        await using var scope = counter.Bot.Services.CreateAsyncScope();
        var (result, _) = await scope.ServiceProvider.GetRequiredService<StaffDirectory>().AddAsync(email, email[..1], roles, []);
        Assert.True(result.Succeeded, result.ToString());
    }

    private static async Task<List<HandoverAlertRow>> AlertsAsync(Counter counter)
    {
        await using var db = counter.Bot.Database();
        return await db.HandoverAlerts.AsNoTracking().OrderBy(a => a.Id).ToListAsync();
    }

    private static async Task<int> CountAsync(Counter counter, AlertResult result) => (await AlertsAsync(counter)).Count(a => a.Result == result);
}
