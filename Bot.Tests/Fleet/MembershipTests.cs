using Xunit.Abstractions;

namespace Bot.Tests.Fleet;

/// <summary>Servers die, leave and join under load.</summary>
[Collection(nameof(BotFleet))]
public sealed class MembershipTests(BotFleet fleet, ITestOutputHelper output)
{
    [Fact]
    public async Task When_one_of_three_is_killed_the_others_answer_its_citizens_and_nothing_is_lost_or_doubled()
    {
        var crowd = new Crowd(fleet, onlyLine: true);
        await crowd.WriteWhileAsync(async () =>
        {
            await fleet.KillAsync(fleet.Servers[0]);
            await crowd.AnsweredAsync(3);
            await fleet.CompleteAsync();
        });
        await crowd.CountAsync(output, "one of three killed, and a new one joined");
    }

    [Fact]
    public async Task One_leaves_in_good_order_and_one_joins_and_nobody_is_left_without_an_answer()
    {
        var crowd = new Crowd(fleet);
        await crowd.WriteWhileAsync(async () =>
        {
            await fleet.JoinAsync();
            await fleet.LeaveAsync(fleet.Servers[0]);
        });
        await crowd.CountAsync(output, "one joined, another left");
    }
}
