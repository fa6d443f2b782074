namespace Bot.Messaging.Notices;

/// <summary>
/// Keeps templates back for a day once the platform has refused one: wrong use of them leads to restrictions of the whole
/// page. Each server finds out for itself.
/// </summary>
internal sealed class TemplateGate(TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);
    private long closedUntil;

    public bool IsOpen => clock.GetUtcNow().UtcTicks >= Interlocked.Read(ref closedUntil);

    public void Close() => Interlocked.Exchange(ref closedUntil, (clock.GetUtcNow() + Pause).UtcTicks);
}
