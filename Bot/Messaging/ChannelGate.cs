namespace Bot.Messaging;

/// <summary>
/// Keeps a channel silent while staff want it so, and from being hammered while its platform is down: after failures in a
/// row nothing is sent for a while. What waits stays in the outbox.
/// </summary>
internal sealed class ChannelGate(IChannel channel, StandingOrders orders, TimeProvider clock)
{
    private const int FailuresUntilClosed = 5;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private readonly Lock guard = new();
    private int failures;
    private DateTimeOffset closedUntil;

    public IChannel Channel => channel;

    public bool IsOpen
    {
        get
        {
            lock (guard)
            {
                return !orders.Silences(channel.Name) && clock.GetUtcNow() >= closedUntil;
            }
        }
    }

    public void Note(Fate fate)
    {
        lock (guard)
        {
            failures = fate is Fate.Sent or Fate.MonthSpent or Fate.Refused or Fate.Closed or Fate.Unreachable ? 0 : failures + 1;
            if (fate is Fate.ChannelDown || failures >= FailuresUntilClosed)
            {
                var pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(failures, 10)));
                closedUntil = clock.GetUtcNow() + (pause < LongestPause ? pause : LongestPause);
            }
        }
    }
}
