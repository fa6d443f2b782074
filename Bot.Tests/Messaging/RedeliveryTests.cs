using Bot.Messaging;
using Bot.Tests.Cases;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Messaging;

/// <summary>Calls that did not get through, and what a person may do about them; on a program that serves nobody.</summary>
public sealed class RedeliveryTests
{
    [Theory]
    [InlineData(OutboxStatus.Failed, false, null, 0, Remedy.Repeat)]
    [InlineData(OutboxStatus.Failed, true, null, 0, Remedy.RepeatKnowingly)]
    [InlineData(OutboxStatus.Failed, true, "2026-11", 23, Remedy.Repeat)]
    [InlineData(OutboxStatus.Failed, true, "2026-11", 25, Remedy.RepeatKnowingly)]
    [InlineData(OutboxStatus.Unsure, false, null, 1, Remedy.RepeatKnowingly)]
    [InlineData(OutboxStatus.Unsure, true, "2026-11", 1, Remedy.Repeat)]
    [InlineData(OutboxStatus.Held, false, null, 1, Remedy.Release)]
    [InlineData(OutboxStatus.Sent, false, null, 1, Remedy.None)]
    [InlineData(OutboxStatus.Dropped, false, null, 1, Remedy.None)]
    public async Task What_may_have_arrived_is_repeated_knowingly_unless_LINE_still_knows_the_key(
        OutboxStatus status, bool maybeSent, string? pushedIn, int hoursAgo, Remedy remedy)
    {
        await using var office = await CaseOffice.OpenAsync();

        Assert.Equal(remedy, office.The<Redelivery>().RemedyFor(
            Call(office, status) with { MaybeSent = maybeSent, PushedIn = pushedIn, HoursAgo = hoursAgo }));
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_who_send_again_one_does_and_the_key_stays(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var call = await AddAsync(office, Call(office, OutboxStatus.Failed));

        Assert.True(await AgainAsync(office, call.Id, seen: 1));
        Assert.False(await AgainAsync(office, call.Id, seen: 1));

        await using var db = office.Database();
        var queued = await db.Outbox.SingleAsync(c => c.Id == call.Id);
        Assert.Equal((OutboxStatus.Pending, null, call.RetryKey), (queued.Status, queued.FinishedAt, queued.RetryKey));
        Assert.Contains(await office.The<Outbox>().DueAsync("line", "", 10), due => due.Id == call.Id);
    }

    [Theory, OnBothDatabases]
    public async Task What_nobody_is_sure_of_is_never_repeated_by_accident(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var call = await AddAsync(office, Call(office, OutboxStatus.Unsure) with { MaybeSent = true });

        Assert.False(await AgainAsync(office, call.Id, seen: 1));
        Assert.False(await AgainAsync(office, call.Id, seen: 0, knowingly: true));
        Assert.True(await AgainAsync(office, call.Id, seen: 1, knowingly: true));

        await using var db = office.Database();
        Assert.True((await db.Outbox.SingleAsync(c => c.Id == call.Id)).MaybeSent, "one try follows, and no more by themselves");
    }

    [Theory, OnBothDatabases]
    public async Task The_figures_tell_what_waits_what_is_lost_and_how_the_channel_does(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        foreach (var status in new[] { OutboxStatus.Pending, OutboxStatus.Held, OutboxStatus.Failed, OutboxStatus.Unsure, OutboxStatus.Sent, OutboxStatus.Sent, OutboxStatus.Joined })
        {
            await AddAsync(office, Call(office, status));
        }

        await AddAsync(office, Call(office, OutboxStatus.Failed) with { HoursAgo = 3 });
        await office.The<Inbox>().AppendAsync([Event("line:1", "follow"), Event("line:2", "draft.old")]);

        var counts = await office.The<DeliveryFigures>().CountAsync();
        var line = Assert.Single(await office.The<DeliveryFigures>().ChannelsAsync(), c => c.Name == "line");

        Assert.Equal((1, 1, 2, 1), (counts.Waiting, counts.Held, counts.Failed, counts.Unsure));
        Assert.Equal(new(2, 2), line.LastHour);
        Assert.Equal(new(2, 3), line.LastDay);
        Assert.Equal(0.6, line.LastDay.ErrorRate);
        Assert.Equal(office.Clock.GetUtcNow().UtcDateTime, line.LastWebhook);
        Assert.Equal((0, 200), (line.PushesUsed, line.PushesAMonth));
    }

    [Theory]
    [InlineData("""[{"type":"text","text":"你好"},{"type":"flex","altText":"選單","contents":{"type":"bubble","body":{"type":"box","contents":[{"type":"text","text":"我要辦"}]},"footer":{"contents":[{"action":{"label":"通報","text":"x"}}]}}}]""", "你好|我要辦")]
    [InlineData("""{"text":"hello","quick_replies":[{"title":"Menu"}],"metadata":"outbox:1"}""", "hello")]
    [InlineData("""{"attachment":{"payload":{"template_type":"generic","elements":[{"title":"一","subtitle":"二","buttons":[{"title":"三"}]}]}}}""", "一|二")]
    [InlineData("""{"line":[[{"type":"text","text":"a"}]],"messenger":[{"text":"a"}]}""", "a")]
    [InlineData("not json", "")]
    public void The_words_of_a_call_are_those_that_a_citizen_reads(string body, string words) =>
        Assert.Equal(words, string.Join('|', CallWords.In(body)));

    private static IncomingEvent Event(string id, string kind) => new()
    {
        EventId = id,
        Channel = "line",
        OccurredAt = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc),
        Kind = kind
    };

    private static Draft Call(CaseOffice office, OutboxStatus status) => new(office, status);

    private static async Task<OutboxRow> AddAsync(CaseOffice office, OutboxRow call)
    {
        await using var db = office.Database();
        db.Add(call);
        await db.SaveChangesAsync();
        return call;
    }

    private static async Task<bool> AgainAsync(CaseOffice office, long id, int seen, bool knowingly = false)
    {
        await using var db = office.Database();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var done = await office.The<Redelivery>().SendAgainAsync(db, id, seen, knowingly);
        await transaction.CommitAsync();
        return done;
    }

    /// <summary>A call that was tried once; another one each time it is asked for.</summary>
    private sealed record Draft(CaseOffice Office, OutboxStatus Status, bool MaybeSent = false, string? PushedIn = null, int HoursAgo = 0)
    {
        public static implicit operator OutboxRow(Draft draft)
        {
            var at = draft.Office.Clock.GetUtcNow().UtcDateTime.AddHours(-draft.HoursAgo);
            return new()
            {
                Citizen = CaseOffice.Citizen,
                Channel = "line",
                Body = draft.Office.The<Outbox>().Seal("""[{"type":"text","text":"案件已受理"}]"""),
                Language = "zh-TW",
                RetryKey = Guid.NewGuid(),
                Status = draft.Status,
                MaybeSent = draft.MaybeSent,
                PushedIn = draft.PushedIn,
                Attempts = 1,
                CreatedAt = at,
                NextAttemptAt = at,
                FinishedAt = draft.Status is OutboxStatus.Pending or OutboxStatus.Held ? null : at,
                Reason = "HTTP 400"
            };
        }
    }
}
