using Bot.Conversations;
using Bot.Messaging;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace Bot.Tests.Conversations;

public sealed class SlowTurnsTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly Mock<IChannel> line = new();
    private readonly StandingOrders orders = new();
    private readonly SlowTurns slow;

    public SlowTurnsTests()
    {
        line.SetupGet(c => c.Name).Returns("line");
        line.Setup(c => c.ShowWorkingAsync("line:U1", default)).Returns(Task.CompletedTask);
        slow = new([line.Object], orders, clock);
    }

    [Fact]
    public async Task Whoever_is_answered_at_once_sees_nothing_else()
    {
        var work = new TaskCompletionSource<int>();
        var watched = slow.WatchAsync("line:U1", work.Task);
        clock.Advance(TimeSpan.FromMilliseconds(999));
        work.SetResult(7);

        Assert.Equal(7, await watched);
        clock.Advance(TimeSpan.FromSeconds(5));
        line.Verify(c => c.ShowWorkingAsync(It.IsAny<string>(), default), Times.Never);
    }

    [Fact]
    public async Task Nobody_sees_anything_of_a_channel_that_is_silenced()
    {
        orders.Follow(["line"], []);
        var work = new TaskCompletionSource<int>();
        var watched = slow.WatchAsync("line:U1", work.Task);
        clock.Advance(TimeSpan.FromSeconds(30));
        work.SetResult(7);

        Assert.Equal(7, await watched);
        line.Verify(c => c.ShowWorkingAsync(It.IsAny<string>(), default), Times.Never);
    }

    [Fact]
    public async Task Whoever_waits_for_a_second_sees_that_somebody_is_at_it_once()
    {
        var work = new TaskCompletionSource<int>();
        var watched = slow.WatchAsync("line:U1", work.Task);

        clock.Advance(TimeSpan.FromSeconds(30));
        work.SetResult(7);

        Assert.Equal(7, await watched);
        line.Verify(c => c.ShowWorkingAsync("line:U1", default), Times.Once);
    }
}
