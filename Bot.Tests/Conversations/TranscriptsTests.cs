using Bot.Cases;
using Bot.Conversations;
using Bot.Dialogs.Activities;
using Bot.Messaging;
using Bot.Tests.Cases;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Conversations;

/// <summary>What staff read of a conversation: around its case, in order, as far as it is kept.</summary>
public sealed class TranscriptsTests
{
    [Theory, OnBothDatabases]
    public async Task A_conversation_is_both_sides_in_order_a_page_at_a_time_and_nobody_elses(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        await SaysAsync(office, CaseOffice.Citizen, "早就說過的話");
        office.Clock.Advance(TimeSpan.FromDays(8));
        for (var i = 0; i < 80; i++)
        {
            await SaysAsync(office, CaseOffice.Citizen, $"第 {i} 句");
            await SaysAsync(office, "line:U2", "別人的話");
            await AnswersAsync(office, $"答 {i}");
            office.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var found = await office.CaseAsync((await office.FileAsync()).Number.Value);
        var newest = await office.The<Transcripts>().ReadAsync(found, until: null, masked: true);
        var older = await office.The<Transcripts>().ReadAsync(found, newest.Older, masked: true);

        Assert.Equal(Transcripts.Most, newest.Lines.Count);
        Assert.Equal(["第 79 句", "答 79"], newest.Lines.TakeLast(2).Select(l => l.Said.Words));
        var all = older.Lines.Concat(newest.Lines).Select(l => l.Said.Words!).ToList();
        Assert.Equal(Enumerable.Range(0, 80).SelectMany(i => new[] { $"第 {i} 句", $"答 {i}" }), all);
        Assert.Null(older.Older);
    }

    [Fact]
    public async Task What_was_taken_back_leaves_its_time_and_what_is_past_its_days_nothing()
    {
        await using var office = await CaseOffice.OpenAsync();
        var found = await office.CaseAsync((await office.FileAsync()).Number.Value);
        await SaysAsync(office, CaseOffice.Citizen, "收回的話");
        await using (var db = office.Database())
        {
            await db.Inbox.ExecuteUpdateAsync(set => set.SetProperty(e => e.Activity, (string?)null));
        }

        Assert.Equal(HeardWords.Gone, Assert.Single((await office.The<Transcripts>().ReadAsync(found, null, masked: true)).Lines).Said.Kind);
        office.Clock.Advance(TimeSpan.FromDays(91));
        Assert.Empty((await office.The<Transcripts>().ReadAsync(found, null, masked: true)).Lines);
    }

    [Fact]
    public async Task A_case_that_came_by_another_way_has_no_conversation()
    {
        await using var office = await CaseOffice.OpenAsync();
        var found = await office.CaseAsync((await office.FileAsync()).Number.Value);
        await using (var db = office.Database())
        {
            await db.Informers.ExecuteUpdateAsync(set => set.SetProperty(i => i.Address, (string?)null));
        }

        Assert.False((await office.The<Transcripts>().ReadAsync(found, null, masked: true)).IsKept);
    }

    private static Task SaysAsync(CaseOffice office, string citizen, string text) => office.The<Inbox>().AppendAsync([new()
    {
        EventId = Guid.NewGuid().ToString(),
        Channel = "line",
        Citizen = citizen,
        OccurredAt = office.Clock.GetUtcNow().UtcDateTime,
        Kind = "message.text",
        Activity = new TextActivity(text)
    }]);

    private static async Task AnswersAsync(CaseOffice office, string text)
    {
        await using var db = office.Database();
        db.Add(new OutboxRow
        {
            Citizen = CaseOffice.Citizen,
            Channel = "line",
            Body = office.The<Outbox>().Seal($$"""[{"type":"text","text":"{{text}}"}]"""),
            Language = "zh-TW",
            RetryKey = Guid.NewGuid(),
            Status = OutboxStatus.Sent,
            CreatedAt = office.Clock.GetUtcNow().UtcDateTime,
            NextAttemptAt = office.Clock.GetUtcNow().UtcDateTime
        });
        await db.SaveChangesAsync();
    }
}
