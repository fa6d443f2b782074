using Bot.Dialogs.Cases;
using Bot.Messaging.Notices;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;

namespace Bot.Tests.Messaging.Notices;

/// <summary>Who is told when a case moves, and who is not, through the running program.</summary>
public sealed class CaseNoticeTests
{
    private static readonly LineCitizen Ming = LineCitizen.Number(1);
    private static readonly LineCitizen Mei = LineCitizen.Number(2);

    [Theory, OnBothDatabases]
    public async Task Joined_cases_are_told_in_their_own_number_and_language_and_of_nobody_else(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var told = new Told(bot);
        var main = await told.RegisteredAsync(Ming.Address);
        var joined = await told.RegisteredAsync(Mei.Address, language: "en");
        await told.Docket.MoveAsync(joined, PetitionState.Merged, CaseRole.Officer, details: new() { Reference = main });
        await told.UntilAsync(joined, NoticeStatus.Sent);
        var before = await told.CountAsync(joined);

        await told.Docket.MoveAsync(main, PetitionState.Assigned, CaseRole.Supervisor);
        await told.UntilAsync(joined, NoticeStatus.Sent);
        await told.UntilAsync(main, NoticeStatus.Sent);

        Assert.Equal(before + 1, await told.CountAsync(joined));
        var news = bot.Line.TextsTo(Mei.UserId)[^1];
        Assert.Contains(joined, news, StringComparison.Ordinal);
        Assert.DoesNotContain(main, string.Join(' ', bot.Line.TextsTo(Mei.UserId)), StringComparison.Ordinal);
        Assert.All(news, c => Assert.True(c < 0x2E80, "in English"));
        Assert.DoesNotContain(joined, string.Join(' ', bot.Line.TextsTo(Ming.UserId)), StringComparison.Ordinal);
        await told.Docket.MoveAsync(main, PetitionState.NeedInfo, CaseRole.Officer, details: new() { Reason = "請提供門牌" });
        Assert.Equal(before + 1, await told.CountAsync(joined));
    }

    [Theory, OnBothDatabases]
    public async Task The_citizen_turns_notices_off_and_on_in_the_chat(string database)
    {
        await using var bot = await BotApp.OnAsync(database, new() { ["Line:MonthlyPushBudget"] = "0" });
        var told = new Told(bot);
        var number = await told.RegisteredAsync(Ming.Address);
        await told.UntilAsync(number, NoticeStatus.Held);

        var quiet = await told.SaysAsync(Ming.Taps($"case:quiet:{number}", bot.Now));
        Assert.Equal(NoticeStatus.Muted, (await told.LastAsync(number)).Status);
        Assert.DoesNotContain("已受理", string.Join('\n', quiet.Texts), StringComparison.Ordinal);
        Assert.NotNull((await told.Docket.CaseAsync(number)).NoticesOffAt);
        await told.Docket.MoveAsync(number, PetitionState.Assigned, CaseRole.Supervisor);
        Assert.Equal(1, await told.CountAsync(number));
        await told.SaysAsync(Mei.Taps($"case:notify:{number}", bot.Now));
        Assert.NotNull((await told.Docket.CaseAsync(number)).NoticesOffAt);

        var answer = await told.SaysAsync(Ming.Says("恢復通知", bot.Now));
        Assert.Contains("會通知您", string.Join('\n', answer.Texts), StringComparison.Ordinal);
        Assert.Null((await told.Docket.CaseAsync(number)).NoticesOffAt);
        await told.Docket.MoveAsync(number, PetitionState.Inspecting, CaseRole.Officer);
        Assert.Equal(2, await told.CountAsync(number));
        await told.SaysAsync(Ming.Says("查進度", bot.Now));
        Assert.Contains($"case:quiet:{number}", bot.Line.Sent[^1].Messages, StringComparison.Ordinal);
    }
}
