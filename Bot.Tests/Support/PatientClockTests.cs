namespace Bot.Tests.Support;

/// <summary>The clock of the tests does not let what waits for less than a millisecond spin for ever.</summary>
public sealed class PatientClockTests
{
    [Fact]
    public void Who_asks_for_ever_is_told_that_a_millisecond_has_passed()
    {
        var clock = new PatientClock(DateTimeOffset.UnixEpoch);
        var due = DateTimeOffset.UnixEpoch.AddMilliseconds(0.5);
        var asked = 0;
        while (clock.GetUtcNow() < due && asked < 1_000_000)
        {
            asked++;
        }

        Assert.InRange(asked, 1, 999_999);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(DateTimeOffset.UnixEpoch.AddSeconds(1), clock.GetUtcNow());
    }
}
