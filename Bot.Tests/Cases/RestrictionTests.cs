using Bot.Cases;
using Bot.Cases.Limits;
using Bot.Dialogs.Conversations;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Cases;

/// <summary>Accounts that were abused may do less for a while; what they say is never lost.</summary>
public sealed class RestrictionTests
{
    private static readonly LineCitizen Ming = LineCitizen.Number(41);

    [Theory, OnBothDatabases]
    public async Task Who_is_blocked_is_told_calmly_and_the_message_waits_for_a_person(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var (restrictions, held) = (bot.Services.GetRequiredService<Restrictions>(), bot.Services.GetRequiredService<HeldMessages>());
        var number = await new Admin.Cases.Docket(bot).FileAsync(citizen: Ming.Address);
        var until = new DateOnly(2026, 11, 30);
        Assert.Equal("NoReason", (await restrictions.ImposeAsync(number, RestrictionKind.Blocked, until, " ", "chen"))?.Name);
        Assert.Equal("EndPassed", (await restrictions.ImposeAsync(number, RestrictionKind.Blocked, until.AddYears(2), "x", "chen"))?.Name);
        Assert.Null(await restrictions.ImposeAsync(number, RestrictionKind.Blocked, until, "三天內傳了兩百則辱罵", "chen"));

        Assert.Contains("暫時不由機器人回答", await SaysAsync(bot, "隔壁又在蓋了"), StringComparison.Ordinal);
        Assert.Contains("119", await SaysAsync(bot, "失火了，有人被困住"), StringComparison.Ordinal);

        var message = Assert.Single(await held.WaitingAsync(CaseSight.All));
        Assert.Equal("隔壁又在蓋了", message.Words);
        Assert.True(await held.SeeAsync(message.Id, "chen"));
        Assert.Empty(await held.WaitingAsync(CaseSight.All));
        await using var db = bot.Database();
        Assert.DoesNotContain("隔壁又在蓋了", (await db.Set<HeldMessageRow>().SingleAsync()).Words, StringComparison.Ordinal);
        await bot.RestartAsync(meanwhile: () => bot.Clock.Advance(TimeSpan.FromDays(13)));
        Assert.DoesNotContain("暫時不由機器人回答", await SaysAsync(bot, "你好"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_limited_may_ask_but_not_report_and_what_was_said_waits()
    {
        await using var bot = await BotApp.StartAsync(new() { ["Agency:Phone"] = "07-000-0000" });
        var restrictions = bot.Services.GetRequiredService<Restrictions>();
        var number = await new Admin.Cases.Docket(bot).FileAsync(citizen: Ming.Address);
        await restrictions.ImposeAsync(number, RestrictionKind.Limited, new DateOnly(2026, 12, 1), "重複通報", "chen");

        var told = await SaysAsync(bot, "我要檢舉頂樓加蓋");

        Assert.Contains("暫時不能在這裡送出通報", told, StringComparison.Ordinal);
        Assert.Contains("07-000-0000", told, StringComparison.Ordinal);
        Assert.DoesNotContain("暫時不能", await SaysAsync(bot, "什麼是違章建築"), StringComparison.Ordinal);
        Assert.Equal("我要檢舉頂樓加蓋", Assert.Single(await bot.Services.GetRequiredService<HeldMessages>().WaitingAsync(CaseSight.All)).Words);

        var restriction = Assert.Single(await restrictions.OfCaseAsync(number));
        Assert.Null(await restrictions.NoteAppealAsync(restriction.Row.Id, "民眾說不是他傳的", "chen"));
        Assert.Equal("NoReason", (await restrictions.LiftAsync(restriction.Row.Id, "", "chen"))?.Name);
        Assert.Null(await restrictions.LiftAsync(restriction.Row.Id, "查證屬實", "lin"));
        Assert.DoesNotContain("暫時不能", await SaysAsync(bot, "我要檢舉"), StringComparison.Ordinal);
        var history = Assert.Single(await restrictions.OfCaseAsync(number));
        Assert.Equal(("重複通報", "民眾說不是他傳的", "查證屬實", "lin"), (history.Reason, history.Appeal, history.LiftReason, history.Row.LiftedBy));
    }

    private static async Task<string> SaysAsync(BotApp bot, string words)
    {
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        var said = Ming.Says(words, bot.Now);
        await bot.DeliverAsync(said);
        return string.Join('\n', (await bot.RepliesAsync(said)).SelectMany(reply => reply.Texts));
    }
}
