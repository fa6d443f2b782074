using Bot.Faqs;
using Bot.Tests.Support;
using static Bot.Tests.Faqs.FaqStaff;

namespace Bot.Tests.Faqs;

/// <summary>The life of an entry as staff lead it, on both databases.</summary>
public sealed class FaqDeskTests
{
    private static readonly FaqContent Pigeons = About("pigeon-house", "頂樓可以蓋鴿舍嗎？", "要先申請。", "鴿舍算違建嗎");

    [Theory, OnBothDatabases]
    public async Task Citizens_read_an_entry_only_after_a_second_person_agreed_and_it_was_published(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var staff = new FaqStaff(bot);

        var approved = await staff.ApprovedAsync(Pigeons);
        Assert.Null(await staff.AnswerAsync(Pigeons.Id));
        await DoneAsync(staff.Desk.PublishAsync(Pigeons.Id, approved, Mei));

        Assert.Equal("要先申請。", await staff.AnswerAsync(Pigeons.Id));
        Assert.Equal(
            [FaqChange.Published, FaqChange.Approved, FaqChange.Submitted, FaqChange.Created],
            (await staff.Desk.VersionsAsync(Pigeons.Id)).Select(v => v.Change));
    }

    [Theory, OnBothDatabases]
    public async Task While_an_edit_is_being_reviewed_citizens_read_what_is_published(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var staff = new FaqStaff(bot);
        var version = await staff.PublishedAsync(Pigeons);

        version = await DoneAsync(staff.Desk.EditAsync(About(Pigeons.Id, "頂樓可以蓋鴿舍嗎？", "不可以。"), version, Mei));
        Assert.Equal("要先申請。", await staff.AnswerAsync(Pigeons.Id));
        version = await staff.AgreeAsync(Pigeons.Id, version);
        Assert.Equal("要先申請。", await staff.AnswerAsync(Pigeons.Id));
        await DoneAsync(staff.Desk.PublishAsync(Pigeons.Id, version, Mei));

        Assert.Equal("不可以。", await staff.AnswerAsync(Pigeons.Id));
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_approves_words_of_their_own(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var staff = new FaqStaff(bot);
        var version = await DoneAsync(staff.Desk.CreateAsync(Pigeons, Mei));
        version = await DoneAsync(staff.Desk.EditAsync(Pigeons with { Owner = "拆除組" }, version, Chen));
        version = await DoneAsync(staff.Desk.SubmitAsync(Pigeons.Id, version, Chen));

        Assert.Contains("colleague", await RefusedAsync(staff.Desk.ApproveAsync(Pigeons.Id, version, Mei)), StringComparison.Ordinal);
        Assert.Contains("colleague", await RefusedAsync(staff.Desk.ApproveAsync(Pigeons.Id, version, Chen)), StringComparison.Ordinal);
        await DoneAsync(staff.Desk.ApproveAsync(Pigeons.Id, version, "lin"));
    }

    [Theory, OnBothDatabases]
    public async Task Words_that_were_published_once_do_not_bind_their_author_for_ever(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var staff = new FaqStaff(bot);
        var version = await staff.PublishedAsync(Pigeons);
        version = await DoneAsync(staff.Desk.EditAsync(Pigeons with { Owner = "拆除組" }, version, Chen));
        version = await DoneAsync(staff.Desk.SubmitAsync(Pigeons.Id, version, Chen));

        await DoneAsync(staff.Desk.ApproveAsync(Pigeons.Id, version, Mei));
    }

    [Theory, OnBothDatabases]
    public async Task An_agency_of_one_may_approve_its_own_words_if_it_says_so(string database)
    {
        await using var bot = await BotApp.OnAsync(database, new() { ["Faqs:ApproverMayBeAuthor"] = "true" });
        var staff = new FaqStaff(bot);
        var version = await DoneAsync(staff.Desk.CreateAsync(Pigeons, Mei));

        version = await DoneAsync(staff.Desk.SubmitAsync(Pigeons.Id, version, Mei));

        await DoneAsync(staff.Desk.ApproveAsync(Pigeons.Id, version, Mei));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_has_seen_an_older_version_is_told_who_was_faster(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var staff = new FaqStaff(bot);
        var seen = await DoneAsync(staff.Desk.CreateAsync(Pigeons, Mei));
        await DoneAsync(staff.Desk.EditAsync(Pigeons with { Owner = "拆除組" }, seen, Chen));

        var refused = await RefusedAsync(staff.Desk.EditAsync(Pigeons with { Owner = "行政組" }, seen, Mei));

        Assert.Contains("chen", refused, StringComparison.Ordinal);
        Assert.Equal("拆除組", (await staff.Desk.VersionsAsync(Pigeons.Id))[0].Content.Owner);
    }

    [Theory, OnBothDatabases]
    public async Task Of_many_edits_at_the_same_time_one_is_kept(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var staff = new FaqStaff(bot);
        var seen = await DoneAsync(staff.Desk.CreateAsync(Pigeons, Mei));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(i => Task.Run(() => staff.Desk.EditAsync(Pigeons with { Owner = $"第 {i} 組" }, seen, $"staff-{i}"))));

        Assert.Single(outcomes, outcome => outcome.Problem is null);
        Assert.Equal(2, (await staff.Desk.VersionsAsync(Pigeons.Id)).Count);
    }

    [Theory, OnBothDatabases]
    public async Task A_withdrawn_entry_is_gone_for_citizens_and_can_be_restored(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var staff = new FaqStaff(bot);
        var version = await staff.PublishedAsync(Pigeons);
        var published = version;

        version = await DoneAsync(staff.Desk.WithdrawAsync(Pigeons.Id, version, Mei));
        Assert.Null(await staff.AnswerAsync(Pigeons.Id));
        version = await DoneAsync(staff.Desk.RestoreAsync(Pigeons.Id, published, version, Mei));
        Assert.Null(await staff.AnswerAsync(Pigeons.Id));
        await DoneAsync(staff.Desk.PublishAsync(Pigeons.Id, await staff.AgreeAsync(Pigeons.Id, version), Chen));

        Assert.Equal("要先申請。", await staff.AnswerAsync(Pigeons.Id));
    }

    [Theory, OnBothDatabases]
    public async Task Two_versions_are_compared_field_by_field_in_every_language(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var staff = new FaqStaff(bot);
        var english = new FaqText { Language = "en", Question = "A pigeon house?", Answer = "Apply first." };
        var version = await DoneAsync(staff.Desk.CreateAsync(Pigeons, Mei));
        await DoneAsync(staff.Desk.EditAsync(Pigeons with { Owner = "拆除組", Texts = [.. Pigeons.Texts, english] }, version, Mei));

        var differences = (await staff.Desk.CompareAsync(Pigeons.Id, 1, 2)).Value!;

        Assert.Contains(new FaqDifference(null, "Owner", "查報組", "拆除組"), differences);
        Assert.Contains(new FaqDifference("en", "Question", "", "A pigeon house?"), differences);
        Assert.DoesNotContain(differences, d => d.Language == "zh-TW");
        Assert.Contains("no version 7", await RefusedAsync(staff.Desk.CompareAsync(Pigeons.Id, 1, 7)), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_question_that_another_entry_asks_is_refused_and_the_other_is_named(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var staff = new FaqStaff(bot);
        await DoneAsync(staff.Desk.CreateAsync(About("shed", "台北的 DIY 鐵皮屋，可以蓋嗎？"), Mei));

        var title = await RefusedAsync(staff.Desk.CreateAsync(About("tin", "臺北的ｄｉｙ鐵皮屋可以蓋嗎"), Mei));
        var phrasing = await RefusedAsync(staff.Desk.CreateAsync(About("tin", "鐵皮屋", "不行。", "請問 臺北的 diy 鐵皮屋可以蓋嗎？"), Mei));

        Assert.Contains("“shed”", title, StringComparison.Ordinal);
        Assert.Contains("“shed”", phrasing, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_not_possible_is_said_in_a_sentence(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var staff = new FaqStaff(bot);
        await DoneAsync(staff.Desk.CreateAsync(Pigeons, Mei));

        Assert.Contains("no entry", await RefusedAsync(staff.Desk.SubmitAsync("nowhere", 1, Mei)), StringComparison.Ordinal);
        Assert.Contains("is taken", await RefusedAsync(staff.Desk.CreateAsync(Pigeons, Mei)), StringComparison.Ordinal);
        Assert.Contains("a draft", await RefusedAsync(staff.Desk.PublishAsync(Pigeons.Id, 1, Mei)), StringComparison.Ordinal);
        Assert.Contains("no version 9", await RefusedAsync(staff.Desk.RestoreAsync(Pigeons.Id, 9, 1, Mei)), StringComparison.Ordinal);
    }
}
