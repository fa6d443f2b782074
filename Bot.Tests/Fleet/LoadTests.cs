using Xunit.Abstractions;

namespace Bot.Tests.Fleet;

/// <summary>Three servers under load: whichever one an event reaches, and however often, it is answered once.</summary>
[Collection(nameof(BotFleet))]
public sealed class LoadTests(BotFleet fleet, ITestOutputHelper output)
{
    [Fact]
    public async Task Every_event_is_answered_once_and_in_order_through_whichever_server_it_came()
    {
        var crowd = new Crowd(fleet);
        await crowd.WriteWhileAsync(() => crowd.AnsweredAsync(10));
        await crowd.CountAsync(output, "three servers");
    }
}
