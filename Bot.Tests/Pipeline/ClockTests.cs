using Bot.Tests.Support;
using Bot.Tests.Support.Line;

namespace Bot.Tests.Pipeline;

/// <summary>A machine whose clock was wrong and is put right goes on working.</summary>
public sealed class ClockTests
{
    [Fact]
    public async Task After_a_leap_of_three_hours_the_next_question_is_answered()
    {
        var ming = LineCitizen.Number(1);
        await using var bot = await BotApp.StartAsync();
        var before = ming.Says("選單", bot.Now);
        await bot.DeliverAsync(before);
        await bot.RepliesAsync(before);

        bot.Clock.Advance(TimeSpan.FromHours(3));
        await bot.SettleAsync();
        var after = ming.Says("選單", bot.Now);
        await bot.DeliverAsync(after);

        Assert.Single(await bot.RepliesAsync(after));
    }
}
