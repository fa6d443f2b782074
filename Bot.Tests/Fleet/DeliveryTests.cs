using Xunit.Abstractions;

namespace Bot.Tests.Fleet;

/// <summary>Platforms that deliver the same events to several servers at once, again and again, and in any order.</summary>
[Collection(nameof(BotFleet))]
public sealed class DeliveryTests(BotFleet fleet, ITestOutputHelper output)
{
    private const int Messages = 3;
    private const int Times = 5;

    [Fact]
    public async Task What_is_delivered_five_times_to_several_servers_at_once_and_in_any_order_is_answered_once()
    {
        var crowd = new Crowd(fleet);
        var servers = fleet.Servers;
        var deliveries = crowd.Writers.SelectMany(w => Enumerable.Range(0, Messages).Select(_ => w.Prepare()))
            .SelectMany(message => Enumerable.Range(0, Times).Select(i => (message, Server: servers[i % servers.Count]))).ToArray();
        Random.Shared.Shuffle(deliveries);

        await Parallel.ForEachAsync(deliveries, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (delivery, cancellation) =>
        {
            using var request = delivery.message();
            using var answer = await delivery.Server.Http.SendAsync(request, cancellation);
            answer.EnsureSuccessStatusCode();
        });

        await crowd.CountAsync(output, $"every event {Times} times, shuffled", inOrder: false);
    }

    [Fact]
    public async Task The_same_event_at_two_doors_in_the_same_moment_is_answered_once()
    {
        var crowd = new Crowd(fleet);
        foreach (var writer in crowd.Writers)
        {
            var message = writer.Prepare();
            await Task.WhenAll(fleet.Servers.Take(2).Select(async server =>
            {
                using var request = message();
                using var answer = await server.Http.SendAsync(request);
                answer.EnsureSuccessStatusCode();
            }));
        }

        await crowd.CountAsync(output, "every event at two doors at once");
    }
}
