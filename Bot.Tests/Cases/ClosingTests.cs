using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Messaging.Notices;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Cases;

/// <summary>Cases that were answered close by themselves, some days after the answer was sent.</summary>
public sealed class ClosingTests
{
    private static readonly Dictionary<string, string?> AfterAWeek = new() { ["Cases:CloseAfterDays"] = "7" };

    [Theory, OnBothDatabases]
    public async Task An_answered_case_is_closed_a_week_later_and_the_record_says_by_whom(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database, AfterAWeek);
        var (answered, open) = (await office.AssessedAsync(), await office.AssessedAsync());
        await office.MoveAsync(answered, PetitionState.AnsweredListed, "mei", CaseRole.Officer);
        await ToldAsync(office);
        var ended = (await office.CaseAsync(answered)).EndedAt;

        office.Clock.Advance(TimeSpan.FromDays(6.9));
        Assert.Equal(0, await office.The<Closing>().RunAsync());
        office.Clock.Advance(TimeSpan.FromDays(0.2));
        Assert.Equal(1, await office.The<Closing>().RunAsync());
        Assert.Equal(0, await office.The<Closing>().RunAsync());

        var last = (await office.Desk.HistoryAsync(answered))[0];
        Assert.Equal((PetitionState.Closed, "system", CaseRole.System), (last.Row.To, last.Row.By, last.Row.Role));
        Assert.Contains("已結案", last.Text, StringComparison.Ordinal);
        Assert.Equal((PetitionState.Closed, ended), ((await office.CaseAsync(answered)).State, (await office.CaseAsync(answered)).EndedAt));
        Assert.Equal(PetitionState.Assessing, (await office.CaseAsync(open)).State);
    }

    [Theory, OnBothDatabases]
    public async Task An_answer_that_nobody_has_read_yet_keeps_its_case_open(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database, AfterAWeek);
        var number = await office.AssessedAsync();
        await office.MoveAsync(number, PetitionState.AnsweredListed, "mei", CaseRole.Officer);

        office.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await office.The<Closing>().RunAsync());
        await ToldAsync(office);
        Assert.Equal(1, await office.The<Closing>().RunAsync());
    }

    [Fact]
    public async Task The_rule_can_be_switched_off()
    {
        await using var office = await CaseOffice.OpenAsync(settings: new() { ["Cases:CloseAfterDays"] = "0" });
        var number = await office.AssessedAsync();
        await office.MoveAsync(number, PetitionState.AnsweredListed, "mei", CaseRole.Officer);
        await ToldAsync(office);

        office.Clock.Advance(TimeSpan.FromDays(300));
        Assert.Equal(0, await office.The<Closing>().RunAsync());
    }

    private static async Task ToldAsync(CaseOffice office)
    {
        await using var db = office.Database();
        await db.Notices.ExecuteUpdateAsync(set => set
            .SetProperty(n => n.Status, NoticeStatus.Sent).SetProperty(n => n.FinishedAt, office.Clock.GetUtcNow().UtcDateTime));
    }
}
