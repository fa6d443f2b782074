using Bot.Cases;
using Bot.Conversations;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.MyData;
using Bot.Faqs;
using Bot.Messaging;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Cases;

/// <summary>What citizens may do with what is theirs: withdraw, have a copy, have it erased as far as the law lets us.</summary>
public sealed class CitizenDataTests
{
    private const string Other = "line:U00000000000000000000000000000002";

    [Theory, OnBothDatabases]
    public async Task A_case_is_withdrawn_by_the_account_that_filed_it_and_nobody_else_once(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var number = (await office.FileAsync()).Number;
        await office.CarryOutAsync(Other, new WithdrawCase(number));
        Assert.Equal((PetitionState.Submitted, 1), await StateAsync(office, number));

        await office.CarryOutAsync(CaseOffice.Citizen, new WithdrawCase(number));
        await office.CarryOutAsync(CaseOffice.Citizen, new WithdrawCase(number));

        Assert.Equal((PetitionState.Withdrawn, 2), await StateAsync(office, number));
        var last = (await office.Desk.HistoryAsync(number.Value))[0].Row;
        Assert.Equal((PetitionState.Submitted, PetitionState.Withdrawn, CaseRole.Citizen), (last.From, last.To, last.Role));
        Assert.True((await office.CaseAsync(number.Value)) is { Due: null, EndedAt: not null });
    }

    [Theory, OnBothDatabases]
    public async Task A_proposal_falls_when_its_case_is_withdrawn(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var number = await office.AssessedAsync();
        await office.MoveAsync(number, PetitionState.ClosedNotFound, "mei", CaseRole.Officer, new() { Reason = "查無" });
        Assert.True(CaseNumber.TryParse(number, out var read));

        await office.CarryOutAsync(CaseOffice.Citizen, new WithdrawCase(read));

        Assert.Equal("NothingToApprove", (await office.Desk.ApproveAsync(await office.ActAsync(number, "chen", CaseRole.Supervisor))).Problem?.Name);
    }

    [Theory, OnBothDatabases]
    public async Task A_copy_holds_all_that_the_account_has_given_and_nothing_of_others(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var mine = await office.FileAsync();
        await office.FileAsync(Other, informer: new("陳大文", null, "chen@example.org"));

        var copy = Assert.Single((await office.The<CitizenData>().CopyAsync(CaseOffice.Citizen)).Cases);

        Assert.Equal((mine.Number, "王曉明", "+886912345678", "wang@example.org", 2), (copy.Number, copy.Name, copy.Phone, copy.Email, copy.Photos));
        Assert.Equal(("九如一路 100 號", "頂樓加蓋鐵皮屋，每天早上都在施工。"), (copy.Place, copy.Description));
        Assert.Equal(CaseRole.Citizen, Assert.Single(await office.The<InformerVault>().LooksAsync(mine.Number.Value)).Role);
        Assert.Empty((await office.The<CitizenData>().CopyAsync("line:U3")).Cases);
    }

    [Theory, OnBothDatabases]
    public async Task Erasure_takes_the_chat_and_leaves_filed_records_restricted(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var number = (await office.FileAsync()).Number.Value;
        await ChatAsync(office, CaseOffice.Citizen);
        await ChatAsync(office, Other);

        await office.CarryOutAsync(CaseOffice.Citizen, new EraseMyData());
        Assert.Equal(1, await office.The<Erasures>().CarryOutAsync());
        Assert.Equal(0, await office.The<Erasures>().CarryOutAsync());

        await using var db = office.Database();
        Assert.Equal([Other], await db.Inbox.Where(e => e.Activity != null).Select(e => e.Citizen).ToListAsync());
        Assert.Equal([Other], await db.FaqRatings.Select(r => r.Citizen).ToListAsync());
        Assert.Single(await db.FaqQuestions.ToListAsync());
        Assert.NotNull((await office.CaseAsync(number)).RestrictedAt);
        Assert.Equal(CaseDeed.Restricted, (await office.Desk.HistoryAsync(number))[0].Row.Deed);
        Assert.NotNull((await office.The<InformerVault>().OpenAsync(number, "mei", CaseRole.Officer, "聯絡")).Value);
    }

    private static async Task ChatAsync(CaseOffice office, string citizen)
    {
        var stored = await office.The<Inbox>().AppendAsync(
        [
            new IncomingEvent
            {
                EventId = $"line:{Guid.NewGuid():N}",
                Channel = "line",
                Citizen = citizen,
                OccurredAt = office.Clock.GetUtcNow().UtcDateTime,
                Kind = "message.text",
                Activity = new TextActivity("頂樓加蓋怎麼辦")
            }
        ]);
        await office.CarryOutAsync(citizen, new RateAnswer("roof", true));
        await using var db = office.Database();
        await db.Inbox.Where(e => e.Id == stored[0].Event.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.Status, InboxStatus.Done));
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO faq_questions (question, language, decision, asked_at, event_id)
            VALUES ('頂樓加蓋怎麼辦', 'zh-TW', 'None', {office.Clock.GetUtcNow().UtcDateTime}, {stored[0].Event.Id})
            """);
    }

    private static async Task<(PetitionState State, int Version)> StateAsync(CaseOffice office, CaseNumber number)
    {
        var found = await office.CaseAsync(number.Value);
        return (found.State, found.Version);
    }
}
