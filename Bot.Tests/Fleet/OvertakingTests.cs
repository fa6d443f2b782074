using Bot.Dialogs.Activities;
using Bot.Messaging;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Fleet;

/// <summary>A server dies between storing an event and telling it to its citizen's grain, which lives on another one.</summary>
public sealed class OvertakingTests
{
    private static readonly LineCitizen Ming = LineCitizen.Number(1);

    [Fact]
    public async Task An_event_of_which_the_grain_was_not_told_is_not_overtaken_by_the_next()
    {
        await using var bot = await BotApp.OnAsync("Postgres");
        var greeting = Ming.Says("選單", bot.Now);
        await bot.DeliverAsync(greeting);
        await bot.RepliesAsync(greeting);

        await bot.Services.GetRequiredService<Inbox>().AppendAsync([Untold(bot.Now.AddSeconds(1))]);
        var next = Ming.Says("選單", bot.Now.AddSeconds(2));
        await bot.DeliverAsync(next);
        await bot.RepliesAsync(next);

        Assert.Equal([greeting.ReplyToken, "untold", next.ReplyToken], bot.Line.Sent.Select(s => s.ReplyToken));
    }

    private static IncomingEvent Untold(DateTimeOffset at) => new()
    {
        EventId = "line:untold",
        Channel = "line",
        Citizen = Ming.Address,
        OccurredAt = at.UtcDateTime,
        Kind = "message.text",
        Activity = new TextActivity("選單"),
        MessageId = "untold",
        ReplyToken = "untold"
    };
}
