using Bot.Dialogs.Activities;
using Bot.Messaging;

namespace Bot.Conversations;

/// <summary>
/// Messages of one citizen that come faster than anybody can write: they are answered together with a kind word instead of one by
/// one, so that neither the others nor the platform's limits suffer. Counted by when they happened, so that what has waited
/// through an outage is no flood. A citizen is in one place of the cluster at a time, and so is the count.
/// </summary>
/// <param name="mostAMinute">How many are answered one by one; 0 for no limit.</param>
internal sealed class Flood(int mostAMinute)
{
    // One transaction for many, but not for so many that other writers wait for it.
    private const int MostAtOnce = 200;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Queue<DateTime> answered = [];
    private DateTime toldUntil;

    /// <summary>Takes what is too much from what waits; null if the next is to be answered as usual.</summary>
    /// <param name="waiting">In order; at least one.</param>
    public Burst? Take(List<StoredEvent> waiting)
    {
        var first = waiting[0].OccurredAt;
        if (mostAMinute == 0 || !(IsFull(first) || Comes(waiting, first)) || !Counts(waiting[0]))
        {
            return null;
        }

        return new Burst(
            [.. waiting.TakeWhile(e => e.OccurredAt - first < Window && Counts(e)).Take(MostAtOnce)], new FloodActivity(first < toldUntil));
    }

    /// <summary>Remembers what had its turn.</summary>
    public void Note(Burst burst)
    {
        if (burst.Activity is FloodActivity { Told: false })
        {
            // Only now: a turn that turns out to be stale has said nothing.
            toldUntil = burst.Events[0].OccurredAt + Window;
        }

        foreach (var e in burst.Events)
        {
            answered.Enqueue(e.OccurredAt);
        }

        while (answered.Count > mostAMinute)
        {
            answered.Dequeue();
        }
    }

    private bool IsFull(DateTime now) => answered.Count >= mostAMinute && now - answered.Peek() < Window;

    private bool Comes(List<StoredEvent> waiting, DateTime first) => waiting.Count > mostAMinute && waiting[mostAMinute].OccurredAt - first < Window;

    // What is taken back has to be forgotten, and who leaves must not be written to, however much there is of it.
    private static bool Counts(StoredEvent e) =>
        Burst.Read(e) is TextActivity or ChoiceActivity or StickerActivity or MediaActivity or PlaceActivity or FollowActivity or UnknownActivity;
}
