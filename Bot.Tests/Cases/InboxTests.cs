using Bot.Cases;
using Bot.Cases.Inbox;
using Bot.Dialogs.Cases;
using Bot.Tests.Support;
using static Bot.Tests.Cases.CaseOffice;

namespace Bot.Tests.Cases;

/// <summary>What waits to be worked, page by page, on both databases.</summary>
public sealed class InboxTests
{
    [Theory, OnBothDatabases]
    public async Task Every_list_is_cut_into_pages_that_miss_nothing_and_repeat_nothing(string database)
    {
        await using var office = await OpenAsync(database);
        var numbers = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            numbers.Add((await office.FileAsync($"line:U{i}", place: Door with { District = i % 2 == 0 ? "三民區" : "鳳山區" })).Number.Value);
            if (i % 3 == 2)
            {
                office.Clock.Advance(TimeSpan.FromDays(1));
            }
        }

        foreach (var number in numbers[..4])
        {
            await office.MoveAsync(number, PetitionState.NeedInfo, "wu", CaseRole.Registrar, new() { Reason = "門牌" });
        }

        foreach (var number in numbers[8..])
        {
            await office.MoveAsync(number, PetitionState.Withdrawn, "citizen", CaseRole.Citizen);
        }

        Assert.Equal(numbers[4..8], await AllAsync(office, new()));
        Assert.Equal(numbers[..4], await AllAsync(office, new() { List = CaseList.Paused }));
        Assert.Equal(numbers[8..].AsEnumerable().Reverse(), await AllAsync(office, new() { List = CaseList.Ended }));
        Assert.Equal([numbers[4], numbers[6]], await AllAsync(office, new() { District = "三民區" }));
        Assert.Equal([numbers[5], numbers[7]], await AllAsync(office, new(), ["鳳山區", "旗津區"]));
        Assert.Equal(numbers[..4], await AllAsync(office, new() { State = PetitionState.NeedInfo }));
        Assert.Equal(4, (await AllAsync(office, new() { State = PetitionState.Withdrawn })).Count);
        Assert.Empty(await AllAsync(office, new() { Kind = CaseFilter.Petition }));
        Assert.Equal(4, (await AllAsync(office, new() { Kind = "rooftop", Officer = CaseFilter.Nobody })).Count);
    }

    [Theory, OnBothDatabases]
    public async Task Lists_follow_the_clock_and_say_how_many_there_are(string database)
    {
        await using var office = await OpenAsync(database);
        var late = (await office.FileAsync()).Number.Value;
        office.Clock.Advance(TimeSpan.FromDays(5));
        var soon = (await office.FileAsync("line:U2")).Number.Value;
        office.Clock.Advance(TimeSpan.FromDays(29));
        var later = (await office.FileAsync("line:U3")).Number.Value;
        var inbox = office.The<CaseInbox>();

        Assert.Equal([late], await AllAsync(office, new() { List = CaseList.Overdue }));
        Assert.Equal([soon], await AllAsync(office, new() { List = CaseList.Soon }));
        Assert.Equal([late, soon, later], await AllAsync(office, new()));
        var counts = await inbox.CountAsync(CaseSight.All);
        Assert.Equal((3, 1, 1, 0, 0), (counts[CaseList.Open], counts[CaseList.Overdue], counts[CaseList.Soon], counts[CaseList.Paused], counts[CaseList.Approval]));
        Assert.True((await inbox.ReadAsync(new(), CaseSight.All)).Lines[0].DaysLeft < 0);
        Assert.Equal(later, await inbox.FindAsync(later.Replace('0', 'O'), CaseSight.All));
        Assert.Null(await inbox.FindAsync(later, new(["旗津區"], "mei")));
    }

    private static async Task<List<string>> AllAsync(CaseOffice office, CaseFilter filter, IReadOnlyList<string>? districts = null)
    {
        var (all, after) = (new List<string>(), (string?)null);
        do
        {
            var page = await office.The<CaseInbox>().ReadAsync(filter, new(districts, "mei"), after, size: 2);
            Assert.InRange(page.Lines.Count, after is null ? 0 : 1, 2);
            all.AddRange(page.Lines.Select(l => l.Case.Number));
            after = page.Next;
            Assert.InRange(all.Count, 0, 20);
        }
        while (after is not null);

        return all;
    }
}
