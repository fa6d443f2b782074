namespace Bot.Messaging;

/// <summary>
/// Takes back what is marked as being made and is in nobody's hand: the commit of its turn succeeded, and the connection broke before
/// it could say so.
/// </summary>
internal sealed partial class Strays(Courier courier, Outbox outbox, TimeProvider clock, ILogger<Strays> logger)
{
    // From its commit to the hand of the courier a call takes milliseconds.
    private static readonly TimeSpan After = TimeSpan.FromSeconds(5);

    public async Task TakeBackAsync()
    {
        foreach (var (id, citizen) in await outbox.MarkedAsync(clock.GetUtcNow().UtcDateTime - After))
        {
            if (!courier.Holds(id, citizen))
            {
                LogStray(id);
                await outbox.TakeBackAsync(id);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Call {Id} was stored although its commit seemed to fail; it is sent now")]
    private partial void LogStray(long id);
}
