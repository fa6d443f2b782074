using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Cases;

/// <summary>What a citizen is told of a case, and what keeps others from fishing.</summary>
public sealed class LookUpTests
{
    private const string Stranger = "line:U00000000000000000000000000000009";

    [Theory, OnBothDatabases]
    public async Task An_account_sees_its_own_cases_newest_first(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var older = await office.FileAsync();
        office.Clock.Advance(TimeSpan.FromHours(1));
        var newer = await office.FileAsync();
        await office.MoveAsync(older.Number.Value, PetitionState.Registered, "wu", CaseRole.Registrar);

        var mine = ((CasesFound)await office.Facts.LookAsync(CaseOffice.Citizen, new MyCasesInquiry(), "en")).Cases;

        Assert.Equal([newer.Number, older.Number], mine.Select(c => c.Number));
        Assert.Equal(("Registered", "It is given to an officer.", newer.AnswerDue), (mine[1].Stage, mine[1].NextStep, mine[1].AnswerDue!.Value));
        Assert.Empty(((CasesFound)await office.Facts.LookAsync(Stranger, new MyCasesInquiry(), "en")).Cases);
    }

    [Theory, OnBothDatabases]
    public async Task An_account_finds_each_of_its_cases_by_number_even_one_too_old_for_the_list(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var oldest = (await office.FileAsync()).Number;
        for (var i = 0; i < 10; i++)
        {
            office.Clock.Advance(TimeSpan.FromMinutes(1));
            await office.FileAsync();
        }

        var listed = (CasesFound)await office.Facts.LookAsync(CaseOffice.Citizen, new MyCasesInquiry(), "zh-TW");
        var own = (CasesFound)await office.Facts.LookAsync(CaseOffice.Citizen, new OwnCaseInquiry(oldest), "zh-TW");

        Assert.Equal(10, listed.Cases.Count);
        Assert.DoesNotContain(listed.Cases, c => c.Number == oldest);
        Assert.Equal(oldest, Assert.Single(own.Cases).Number);
        Assert.Empty(((CasesFound)await office.Facts.LookAsync(Stranger, new OwnCaseInquiry(oldest), "zh-TW")).Cases);
    }

    [Theory, OnBothDatabases]
    public async Task A_case_opens_from_elsewhere_with_its_code_however_it_is_typed(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var receipt = await office.FileAsync();
        var typed = $" {receipt.LookUpCode[..4].ToLowerInvariant()}-{receipt.LookUpCode[4..]} ";

        var found = (CasesFound)await office.Facts.LookAsync(Stranger, new CodeInquiry(receipt.Number, typed), "zh-TW");

        Assert.Equal(("已送出，待受理", new DateOnly(2026, 11, 25)), (found.Cases.Single().Stage, found.Cases.Single().ReceivedOn));
    }

    [Theory, OnBothDatabases]
    public async Task Who_looks_sees_the_unit_and_the_city_file_but_no_officer(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database, new() { ["Cases:Units:reporting:Phone"] = "(07)561-8712" });
        var number = (await office.FileAsync()).Number.Value;
        CaseOffice.Done(await office.Desk.AssignAsync(await office.ActAsync(number, "chen", CaseRole.Supervisor), "reporting", "officer-mei"));
        var file = CaseOffice.Done(await office.The<EnforcementDesk>().OpenAsync(number, "mei", CaseRole.Officer));
        CaseOffice.Done(await office.Desk.JoinAsync(await office.ActAsync(number, "mei", CaseRole.Officer), file.Id));

        var seen = ((CasesFound)await office.Facts.LookAsync(CaseOffice.Citizen, new MyCasesInquiry(), "zh-TW")).Cases.Single();

        Assert.Equal(("查報組", "(07)561-8712", "已查報"), (seen.Unit, seen.UnitPhone, seen.Enforcement));
        Assert.DoesNotContain("officer-mei", seen.ToString(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_wrong_code_and_a_missing_case_get_the_same_answer(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var receipt = await office.FileAsync();

        Assert.Equal(new NoSuchCase(), await office.Facts.LookAsync(Stranger, new CodeInquiry(receipt.Number, "AAAAAAAA"), "zh-TW"));
        Assert.Equal(new NoSuchCase(), await office.Facts.LookAsync(Stranger, new CodeInquiry(CaseNumber.Of(115, 999), "AAAAAAAA"), "zh-TW"));
    }

    [Theory, OnBothDatabases]
    public async Task Five_wrong_tries_lock_the_citizen_and_the_case_for_a_quarter_of_an_hour_and_tell_staff(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var receipt = await office.FileAsync();
        var wrong = new CodeInquiry(receipt.Number, "AAAAAAAA");
        var right = new CodeInquiry(receipt.Number, receipt.LookUpCode);
        for (var i = 0; i < 5; i++)
        {
            Assert.IsType<NoSuchCase>(await office.Facts.LookAsync(Stranger, wrong, "zh-TW"));
        }

        var locked = Assert.IsType<LookUpLocked>(await office.Facts.LookAsync(Stranger, right, "zh-TW"));
        Assert.Equal(office.Clock.GetUtcNow().UtcDateTime.AddMinutes(15), locked.Until);
        Assert.IsType<LookUpLocked>(await office.Facts.LookAsync("line:U7", right, "zh-TW"));
        Assert.IsType<LookUpLocked>(await office.Facts.LookAsync(Stranger, new CodeInquiry(CaseNumber.Of(115, 999), "A"), "zh-TW"));
        await using var db = office.Database();
        Assert.Equal(receipt.Number.Value, (await db.CaseAlerts.SingleAsync()).CaseNumber);

        office.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.IsType<CasesFound>(await office.Facts.LookAsync(Stranger, right, "zh-TW"));
    }

    [Theory, OnBothDatabases]
    public async Task Guesses_made_at_the_same_time_count_as_well(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var receipt = await office.FileAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 30)
            .Select(i => office.Facts.LookAsync($"line:U{i}", new CodeInquiry(receipt.Number, "AAAAAAAA"), "zh-TW")));

        Assert.InRange(answers.Count(a => a is NoSuchCase), 1, 5);
    }

    [Fact]
    public async Task A_number_without_a_case_locks_just_the_same()
    {
        await using var office = await CaseOffice.OpenAsync();
        var inquiry = new CodeInquiry(CaseNumber.Of(115, 999), "AAAAAAAA");
        for (var i = 0; i < 5; i++)
        {
            Assert.IsType<NoSuchCase>(await office.Facts.LookAsync($"line:U{i}", inquiry, "zh-TW"));
        }

        Assert.IsType<LookUpLocked>(await office.Facts.LookAsync("line:U5", inquiry, "zh-TW"));
    }

    [Fact]
    public async Task The_right_code_takes_the_wrong_tries_back()
    {
        await using var office = await CaseOffice.OpenAsync();
        var receipt = await office.FileAsync();
        for (var i = 0; i < 12; i++)
        {
            var code = i % 4 == 3 ? receipt.LookUpCode : "AAAAAAAA";
            Assert.IsNotType<LookUpLocked>(await office.Facts.LookAsync(Stranger, new CodeInquiry(receipt.Number, code), "zh-TW"));
        }
    }

    [Fact]
    public async Task The_code_is_nowhere_in_the_database()
    {
        await using var office = await CaseOffice.OpenAsync();
        var receipt = await office.FileAsync();

        var stored = await office.CaseAsync(receipt.Number.Value);

        Assert.Equal(64, stored.CodeHash.Length);
        Assert.DoesNotContain(receipt.LookUpCode, stored.CodeHash + stored.Report, StringComparison.OrdinalIgnoreCase);
    }
}
