using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Reports;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Cases;

/// <summary>From a confirmed report to a case, on both databases.</summary>
public sealed class FilingTests
{
    [Theory, OnBothDatabases]
    public async Task A_filed_report_is_a_case_with_its_clock_and_its_first_move(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);

        var receipt = await office.FileAsync();

        var found = await office.CaseAsync(receipt.Number.Value);
        Assert.Equal((PetitionState.Submitted, 1, "三民區", "rooftop"), (found.State, found.Version, found.District, found.Building));
        Assert.Equal((new DateOnly(2026, 11, 25), receipt.AnswerDue), (found.ReceivedOn, found.Due!.Value));
        Assert.Equal(new DateOnly(2026, 12, 28), receipt.AnswerDue);
        var filing = Assert.Single(await office.Desk.HistoryAsync(receipt.Number.Value));
        Assert.Equal((PetitionState.Draft, PetitionState.Submitted, CaseRole.Citizen), (filing.Row.From, filing.Row.To, filing.Row.Role));
        Assert.Equal("頂樓加蓋鐵皮屋，每天早上都在施工。", (await office.Desk.ReportAsync(receipt.Number.Value))!.Description);
    }

    [Theory, OnBothDatabases]
    public async Task A_draft_becomes_one_case_however_often_it_is_sent(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);

        var receipts = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => office.FileAsync(draft: "draft")));

        await using var db = office.Database();
        var filed = await db.Cases.SingleAsync();
        Assert.Contains(filed.Number, receipts.Select(r => r.Number.Value));
        Assert.Equal((1, 1), (await db.Informers.CountAsync(), await db.CaseMoves.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Of_a_turn_that_fails_nothing_is_filed(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var receipt = await office.Facts.ReserveAsync();
        var filing = new FileCase("draft", new() { Kind = ReportKind.Petition, Description = "想請問違建的認定標準", Answer = "none" },
            new("王曉明", null, null), new("1", office.Clock.GetUtcNow().UtcDateTime), receipt);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            office.CarryOutAsync(CaseOffice.Citizen, filing, () => throw new InvalidOperationException("afterwards")));

        await using var db = office.Database();
        Assert.False(await db.Cases.AnyAsync() || await db.Informers.AnyAsync() || await db.CaseMoves.AnyAsync());
        await office.CarryOutAsync(CaseOffice.Citizen, filing);
        Assert.Equal(receipt.Number.Value, (await db.Cases.SingleAsync()).Number);
    }

    [Theory, OnBothDatabases]
    public async Task Numbers_are_given_once_and_begin_anew_with_the_year(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);

        var receipts = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => office.Facts.ReserveAsync()));
        office.Clock.Advance(new DateTimeOffset(2026, 12, 31, 16, 0, 0, TimeSpan.Zero) - office.Clock.GetUtcNow());

        Assert.Equal(Enumerable.Range(1, 40).Select(n => CaseNumber.Of(115, n)), receipts.Select(r => r.Number).OrderBy(n => n.Value));
        Assert.Equal(40, receipts.Select(r => r.LookUpCode).Distinct().Count());
        Assert.All(receipts, r => Assert.Equal(r.LookUpCode, LookUpCode.Normalise(r.LookUpCode)));
        Assert.All(receipts, r => Assert.True(r.LookUpCode.Any(char.IsAsciiDigit) && r.LookUpCode.Any(char.IsAsciiLetter)));
        Assert.Equal(CaseNumber.Of(116, 1), (await office.Facts.ReserveAsync()).Number);
    }

    [Theory, OnBothDatabases]
    public async Task Reports_are_counted_by_citizen_and_by_the_agencys_day(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database, new() { ["Cases:ReportsPerDay"] = "2" });
        await office.FileAsync();
        Assert.False((await office.Facts.QuotaAsync(CaseOffice.Citizen)).IsUsedUp);

        await office.FileAsync();

        Assert.True((await office.Facts.QuotaAsync(CaseOffice.Citizen)).IsUsedUp);
        Assert.Equal(0, (await office.Facts.QuotaAsync("line:U2")).FiledToday);
        office.Clock.Advance(TimeSpan.FromHours(14));
        Assert.Equal(0, (await office.Facts.QuotaAsync(CaseOffice.Citizen)).FiledToday);
    }

    [Theory, OnBothDatabases]
    public async Task Staff_see_what_may_be_the_same_building_and_citizens_do_not(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var first = await office.FileAsync();
        var sameDoor = await office.FileAsync("line:U2", place: CaseOffice.Door with { Point = null });
        var near = await office.FileAsync("line:U3", place: new() { District = "三民區", Point = new(22.64020, 120.32010) });
        await office.FileAsync("line:U4", place: new() { District = "三民區", Point = new(22.64030, 120.32010) });
        await office.FileAsync("line:U5", building: "fire-lane");
        await office.FileAsync("line:U6", kind: ReportKind.Petition);

        var found = await office.The<Duplicates>().OfAsync(first.Number.Value);

        Assert.Equal([near.Number.Value, sameDoor.Number.Value], found.Select(c => c.Number));
        Assert.Single(((CasesFound)await office.Facts.LookAsync("line:U2", new MyCasesInquiry(), "zh-TW")).Cases);
    }
}
