using Bot.Cases;
using Bot.Cases.Disclosure;
using Bot.Cases.Inbox;
using Bot.Cases.Limits;
using Bot.Cases.Notes;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Reports;
using Bot.Media;
using Bot.Staff.Audit;
using Bot.Tests.Admin.Cases;
using Bot.Tests.Faqs;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Cases;

/// <summary>What staff do and its line in the audit log are one transaction: both are stored or neither, whoever writes at the same time.</summary>
public sealed class AuditedDeedsTests
{
    // A line that the database refuses.
    private static AuditEntry Broken => Mei with { ByName = null! };

    private static AuditEntry Mei => new() { What = AuditAction.CaseChanged, By = "mei", ByName = "Mei" };

    [Theory, OnBothDatabases]
    public async Task A_deed_whose_line_cannot_be_written_has_not_happened(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var number = (await office.FileAsync()).Number.Value;
        var act = new CaseAct(number, 1, "wu", CaseRole.Registrar, Broken);

        await Assert.ThrowsAnyAsync<Exception>(() => office.Desk.MoveAsync(act, PetitionState.Registered, MoveDetails.None));
        await Assert.ThrowsAnyAsync<Exception>(() => office.The<CaseNotes>().AddAsync(number, "note", Broken));
        await Assert.ThrowsAnyAsync<Exception>(() => office.The<SavedFilters>().SaveAsync("mine", "?a=b", Broken));
        await Assert.ThrowsAnyAsync<Exception>(() => FileAsync(office, "b", Broken));

        Assert.Equal((PetitionState.Submitted, 1), ((await office.CaseAsync(number)).State, (await office.CaseAsync(number)).Version));
        await using var db = office.Database();
        Assert.Equal((1, 0, 0, 0), (await db.Cases.CountAsync(), await db.CaseNotes.CountAsync(), await db.SavedFilters.CountAsync(), await db.Set<AuditRow>().CountAsync()));
        CaseOffice.Done(await office.Desk.MoveAsync(act with { Entry = Mei }, PetitionState.Registered, MoveDetails.None));
        Assert.Equal(number, (await db.Set<AuditRow>().SingleAsync()).Subject);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_done_around_a_case_has_not_happened_without_its_line(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var number = (await office.FileAsync()).Number.Value;
        var (restrictions, until) = (office.The<Restrictions>(), new DateOnly(2026, 12, 1));
        Assert.Null(await restrictions.ImposeAsync(number, RestrictionKind.Limited, until, "重複通報", Actor.Of(Mei)));
        var id = (await restrictions.OfCaseAsync(number))[0].Row.Id;
        var wanted = new WantedDisclosure(Recipient.Owner, null, "頂樓加蓋鐵皮屋。", [], []);

        await Assert.ThrowsAnyAsync<Exception>(() => restrictions.ImposeAsync(number, RestrictionKind.Blocked, until, "辱罵", Actor.Of(Broken)));
        await Assert.ThrowsAnyAsync<Exception>(() => restrictions.NoteAppealAsync(id, "不是我", Actor.Of(Broken)));
        await Assert.ThrowsAnyAsync<Exception>(() => restrictions.LiftAsync(id, "查證屬實", Actor.Of(Broken)));
        await Assert.ThrowsAnyAsync<Exception>(async () => await office.The<Disclosures>().GiveAsync(await office.CaseAsync(number), wanted, Actor.Of(Broken)));

        var only = Assert.Single(await restrictions.OfCaseAsync(number));
        Assert.Equal((RestrictionKind.Limited, null, null), (only.Row.Kind, only.Appeal, only.Row.LiftedAt));
        await using var db = office.Database();
        Assert.Equal((0, 1), (await db.Set<DisclosureRow>().CountAsync(), await db.Set<AuditRow>().CountAsync()));
        CaseOffice.Done(await office.The<Disclosures>().GiveAsync(await office.CaseAsync(number), wanted, Actor.Of(Mei)));
        Assert.Equal((1, 2), (await db.Set<DisclosureRow>().CountAsync(), await db.Set<AuditRow>().CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_masked_photo_without_its_line_is_not_there_to_be_given_out(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var (number, photo) = await new Docket(bot).FileWithPhotoAsync();
        var (masks, area) = (bot.Services.GetRequiredService<PhotoMasks>(), new MaskedArea(10, 10, 20, 20));

        await Assert.ThrowsAnyAsync<Exception>(() => masks.MaskAsync(photo, [area], Actor.Of(Broken)));
        Assert.False(Assert.Single(await bot.Services.GetRequiredService<PhotoArchive>().OfCaseAsync(number)).IsMasked);
        Assert.True(await masks.MaskAsync(photo, [area], Actor.Of(Mei)));

        Assert.True(Assert.Single(await bot.Services.GetRequiredService<PhotoArchive>().OfCaseAsync(number)).IsMasked);
        await using var db = bot.Database();
        Assert.Equal(1, await db.Set<AuditRow>().CountAsync());
    }

    [Theory, OnBothDatabases]
    public async Task A_version_of_an_answer_whose_line_cannot_be_written_is_not_there(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var desk = new FaqStaff(bot).Desk;

        await Assert.ThrowsAnyAsync<Exception>(() => desk.CreateAsync(FaqStaff.About("pigeons", "鴿舍可以蓋嗎？"), Actor.Of(Broken)));
        Assert.Empty(await desk.VersionsAsync("pigeons"));
        await desk.CreateAsync(FaqStaff.About("pigeons", "鴿舍可以蓋嗎？"), Actor.Of(Mei));

        await using var db = bot.Database();
        var line = await db.Set<AuditRow>().SingleAsync();
        Assert.Equal((nameof(AuditAction.FaqChanged), "pigeons", "mei"), (line.What, line.Subject, line.By));
    }

    [Theory, OnBothDatabases]
    public async Task The_chain_is_whole_whoever_writes_at_once(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var numbers = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            numbers.Add((await office.FileAsync()).Number.Value);
        }

        var moves = numbers.Select(n => office.Desk.MoveAsync(new(n, 1, "wu", CaseRole.Registrar, Mei), PetitionState.Registered, MoveDetails.None));
        var filings = Enumerable.Range(0, 8).Select(i => FileAsync(office, $"{i}", Mei));
        var notes = numbers.Select(n => office.The<CaseNotes>().AddAsync(n, "note", Mei with { Subject = n }));
        var logged = Enumerable.Range(0, 8).Select(_ => office.The<AuditLog>().WriteAsync(Mei));
        await Task.WhenAll([.. moves, .. filings, .. notes, .. logged]);

        var finding = await office.The<AuditCheck>().RunAsync();
        Assert.Equal((32, null), (finding.Whole, finding.FirstBroken));
    }

    [Theory, OnBothDatabases]
    public async Task Who_is_late_is_told_and_leaves_no_line(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var number = (await office.FileAsync()).Number.Value;

        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            office.Desk.MoveAsync(new(number, 1, "wu", CaseRole.Registrar, Mei), PetitionState.Registered, MoveDetails.None)));

        Assert.Single(both, o => o.Problem is null);
        Assert.All(both.Where(o => o.Problem is not null), o => Assert.Equal("Outdated", o.Problem!.Name));
        await using var db = office.Database();
        Assert.Equal(1, await db.Set<AuditRow>().CountAsync());
    }

    private static Task<FiledCase> FileAsync(CaseOffice office, string id, AuditEntry entry)
    {
        var answers = new Dictionary<string, string?>
        {
            ["wish"] = "希望公布各區的處理進度。",
            ["consent"] = "yes",
            ["name"] = "藍采和",
            ["contact"] = "0955123987",
            ["answer"] = "phone"
        };
        var report = CallersReport.Fill(ReportKind.Petition, $"draft-{id}", answers, answers, office.Clock.GetUtcNow().UtcDateTime, "zh-TW");
        return office.The<StaffFiling>().FileAsync(report, new(CaseSource.Phone), entry, (_, _) => { });
    }
}
