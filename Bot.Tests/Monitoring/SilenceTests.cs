using System.Net;
using Bot.Monitoring;
using Bot.Staff;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Bot.Tests.Support.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Monitoring;

/// <summary>No webhook in opening time: an alarm for people, once for each silence.</summary>
public sealed class SilenceTests
{
    [Theory, OnBothDatabases]
    public async Task Administrators_are_written_once_for_each_silence(string database)
    {
        await using var mail = SmtpStandIn.Open();
        await using var bot = await BotApp.OnAsync(database, new(mail.Settings) { ["Monitoring:SilentHours"] = "3" });
        await using (var scope = bot.Services.CreateAsyncScope())
        {
            var directory = scope.ServiceProvider.GetRequiredService<StaffDirectory>();
            await directory.AddAsync("admin@example.gov.tw", "林管理員", [StaffRole.Administrator], []);
            await directory.AddAsync("officer@example.gov.tw", "陳承辦", [StaffRole.CaseOfficer], []);
        }

        // 10:00 in Taipei on a Wednesday; people answer until 12:00, and from 13:30 to 17:30.
        await bot.DeliverAsync(LineCitizen.Number(1).Says("你好", bot.Now));
        await LaterAsync(bot, hours: 3);
        Assert.Empty(mail.Taken);
        Assert.Contains("\"channels\":{\"status\":\"Healthy\"", await bot.Http.GetStringAsync("/health/ready"), StringComparison.Ordinal);

        await LaterAsync(bot, hours: 2);
        var letter = Assert.Single(mail.Taken);
        Assert.Equal("admin@example.gov.tw", letter.To.Mailboxes.Single().Address);
        Assert.Contains("2026-11-18 10:00", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("line", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("\"channels\":{\"status\":\"Degraded\"", await bot.Http.GetStringAsync("/health/ready"), StringComparison.Ordinal);

        await LaterAsync(bot, hours: 20);
        Assert.Single(mail.Taken);

        await bot.DeliverAsync(LineCitizen.Number(1).Says("你好", bot.Now));
        await LaterAsync(bot, hours: 1);
        Assert.Contains("\"channels\":{\"status\":\"Healthy\"", await bot.Http.GetStringAsync("/health/ready"), StringComparison.Ordinal);
        await LaterAsync(bot, hours: 7);
        Assert.Equal(2, mail.Taken.Count);
    }

    [Fact]
    public async Task The_figures_of_health_are_for_insiders()
    {
        await using var bot = await BotApp.StartAsync();
        using var fromOutside = new HttpRequestMessage(HttpMethod.Get, "/health/ready");
        fromOutside.Headers.Add("X-Forwarded-For", "203.0.113.7");

        using var answer = await bot.Http.SendAsync(fromOutside);

        Assert.Equal((HttpStatusCode.OK, "Healthy"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Contains("oldestEventSeconds", await bot.Http.GetStringAsync("/health/ready"), StringComparison.Ordinal);
    }

    private static async Task LaterAsync(BotApp bot, int hours)
    {
        await bot.RestartAsync(() => bot.Clock.Advance(TimeSpan.FromHours(hours)));
        var alarm = bot.Services.GetRequiredService<SilenceAlarm>();
        foreach (var channel in (await bot.Services.GetRequiredService<ChannelWatch>().LookAsync(default)).Where(c => c.IsTooSilent))
        {
            await alarm.RaiseAsync(channel, default);
        }
    }
}
