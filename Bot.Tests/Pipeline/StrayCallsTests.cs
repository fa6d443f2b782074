using Bot.Messaging;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Pipeline;

/// <summary>Calls that are marked as being made must be in somebody's hand: otherwise they would hold up their citizen for ever.</summary>
public sealed class StrayCallsTests
{
    private static readonly LineCitizen Ming = LineCitizen.Number(1);

    [Fact]
    public void What_is_marked_as_being_made_stays_in_hand_when_the_call_before_it_turns_out_to_be_somebody_elses()
    {
        var lane = new Lane();
        lane.Add([Call(1, isClaimed: false), Call(2, isClaimed: false)]);
        Assert.Equal(1, lane.Next()!.Id);
        lane.Add([Call(3, isClaimed: true)]);

        lane.Clear();

        Assert.Equal(3, lane.Next()!.Id);
        Assert.Null(lane.Next());
    }

    [Theory, OnBothDatabases]
    public async Task A_reply_whose_commit_seemed_to_fail_is_sent_once(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        bot.Line.FailNext(LineFault.TooFast());
        await bot.DeliverAsync(Ming.Says("選單", bot.Now));
        await bot.SettleAsync();
        await using (var db = bot.Database())
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE outbox SET status = 'Sending', sent_by = (SELECT id FROM nodes)");
        }

        var next = Ming.Says("選單", bot.Now.AddSeconds(1));
        await bot.DeliverAsync(next);
        await bot.PassUntilAsync(() => bot.Line.Sent.Count >= 2, "both answers have left");

        await bot.SettleAsync();
        Assert.Equal(2, bot.Line.Sent.Count);
        Assert.Equal(next.ReplyToken, bot.Line.Sent[1].ReplyToken);
    }

    private static QueuedCall Call(long id, bool isClaimed) => new()
    {
        Id = id,
        Citizen = Ming.Address,
        Channel = "line",
        Body = "[]",
        Language = "zh-TW",
        RetryKey = Guid.NewGuid(),
        IsClaimed = isClaimed
    };
}
