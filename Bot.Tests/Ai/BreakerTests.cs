using Bot.Ai;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Ai;

public sealed class BreakerTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly Breaker breaker;

    public BreakerTests() => breaker = new(clock);

    [Fact]
    public void Two_failures_are_forgiven()
    {
        Assert.False(breaker.Fail());
        Assert.False(breaker.Fail());
        Assert.True(breaker.LetsThrough());
    }

    [Fact]
    public void A_success_between_failures_begins_the_count_anew()
    {
        breaker.Fail();
        breaker.Fail();
        breaker.Succeed();
        Assert.False(breaker.Fail());
        Assert.True(breaker.LetsThrough());
    }

    [Fact]
    public void After_three_in_a_row_there_is_rest_for_a_minute_and_then_one_try()
    {
        BreakIt();
        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(breaker.LetsThrough());

        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.True(breaker.LetsThrough());
        Assert.False(breaker.LetsThrough());
    }

    [Fact]
    public void A_try_that_works_opens_the_way_and_one_that_fails_does_not()
    {
        BreakIt();
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(breaker.LetsThrough());
        Assert.False(breaker.Fail());
        Assert.False(breaker.LetsThrough());

        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(breaker.LetsThrough());
        breaker.Succeed();
        Assert.True(breaker.LetsThrough());
    }

    private void BreakIt()
    {
        breaker.Fail();
        breaker.Fail();
        Assert.True(breaker.Fail());
    }
}
