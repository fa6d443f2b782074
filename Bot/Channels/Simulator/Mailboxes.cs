namespace Bot.Channels.Simulator;

/// <summary>
/// The mailboxes of the pretended citizens, in the memory of this process. One that nobody touched for an hour is
/// forgotten; so is the one untouched longest when there are more than 200.
/// </summary>
public sealed class Mailboxes(TimeProvider clock)
{
    private const int Room = 200;
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, (Mailbox Mailbox, DateTimeOffset Touched)> mailboxes = [];

    /// <summary>The mailbox of a citizen (<c>simulator:…</c>), a new one if there is none.</summary>
    public Mailbox Of(string citizen)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            foreach (var (forgotten, _) in mailboxes.Where(m => now - m.Value.Touched > Memory).ToArray())
            {
                Forget(forgotten);
            }

            var mailbox = mailboxes.TryGetValue(citizen, out var known) ? known.Mailbox : new Mailbox(clock);
            mailboxes[citizen] = (mailbox, now);
            if (mailboxes.Count > Room)
            {
                Forget(mailboxes.MinBy(m => m.Value.Touched).Key);
            }

            return mailbox;
        }
    }

    private void Forget(string citizen)
    {
        mailboxes.Remove(citizen, out var forgotten);
        forgotten.Mailbox.Close();
    }
}
