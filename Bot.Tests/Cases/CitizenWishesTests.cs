using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Dialogs.MyData;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Cases;

/// <summary>What citizens decide over their own cases and data, and nobody else for them.</summary>
public sealed class CitizenWishesTests
{
    private const string Stranger = "line:U00000000000000000000000000000009";

    [Theory, OnBothDatabases]
    public async Task A_case_is_withdrawn_by_the_account_that_filed_it_and_only_once(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var number = (await office.FileAsync()).Number;

        await office.CarryOutAsync(Stranger, new WithdrawCase(number));
        Assert.Equal(PetitionState.Submitted, (await office.CaseAsync(number.Value)).State);

        await office.CarryOutAsync(CaseOffice.Citizen, new WithdrawCase(number));
        await office.CarryOutAsync(CaseOffice.Citizen, new WithdrawCase(number));

        var ended = await office.CaseAsync(number.Value);
        Assert.Equal((PetitionState.Withdrawn, 2, null), (ended.State, ended.Version, ended.Due));
        Assert.NotNull(ended.EndedAt);
        var move = (await office.Desk.HistoryAsync(number.Value))[0].Row;
        Assert.Equal((PetitionState.Submitted, PetitionState.Withdrawn, CaseRole.Citizen), (move.From, move.To, move.Role));
        Assert.True(((CasesFound)await office.Facts.LookAsync(CaseOffice.Citizen, new MyCasesInquiry(), "zh-TW")).Cases.Single().Ended);
    }

    [Theory, OnBothDatabases]
    public async Task A_copy_holds_ones_own_data_and_the_look_is_written_down(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var number = (await office.FileAsync()).Number;
        await office.FileAsync(Stranger, informer: new("陳大文", "+886922222222", null));

        var stored = Assert.Single((await office.The<OwnData>().CopyAsync(CaseOffice.Citizen)).Cases);

        Assert.Equal((number, "王曉明", "+886912345678", "wang@example.org", 2), (stored.Number, stored.Name, stored.Phone, stored.Email, stored.Photos));
        Assert.Equal("三民區九如一路 100 號", stored.Place);
        var look = Assert.Single(await office.The<InformerVault>().LooksAsync(number.Value));
        Assert.Equal(("citizen", CaseRole.Citizen), (look.By, look.Role));
    }

    [Theory, OnBothDatabases]
    public async Task Erasure_lets_go_of_what_has_ended_and_restricts_what_the_law_keeps(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var (ended, open) = ((await office.FileAsync()).Number, (await office.FileAsync()).Number);
        var other = (await office.FileAsync(Stranger)).Number;
        await office.CarryOutAsync(CaseOffice.Citizen, new WithdrawCase(ended));

        await office.CarryOutAsync(CaseOffice.Citizen, new EraseMyData());

        Assert.NotNull((await office.CaseAsync(ended.Value)).RestrictedAt);
        Assert.NotNull((await office.CaseAsync(open.Value)).RestrictedAt);
        Assert.Null((await office.CaseAsync(other.Value)).RestrictedAt);
        await using var db = office.Database();
        var informers = await db.Informers.AsNoTracking().ToDictionaryAsync(i => i.CaseNumber);
        Assert.Equal((null, null), (informers[ended.Value].Address, informers[ended.Value].AccountHash));
        Assert.NotNull(informers[open.Value].Address);
        Assert.NotNull(informers[other.Value].Address);
    }
}
