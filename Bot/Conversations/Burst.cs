using System.Text.Json;
using Bot.Dialogs;
using Bot.Dialogs.Activities;
using Bot.Messaging;

namespace Bot.Conversations;

/// <summary>Events that are answered together: one of any kind, or several texts typed one right after another.</summary>
/// <param name="Events">In the order in which they happened; at least one.</param>
/// <param name="Activity">What the conversation hears.</param>
internal sealed record Burst(IReadOnlyList<StoredEvent> Events, Activity Activity)
{
    /// <summary>However long somebody goes on typing, an answer comes after this many windows.</summary>
    private const int MostWindows = 5;

    /// <summary>The newest token: the one that lives longest.</summary>
    public StoredEvent? Answerable => Events.Where(e => e.ReplyToken is not null).MaxBy(e => e.ReceivedAt);

    /// <summary>Takes the next burst from what waits.</summary>
    /// <param name="waiting">In order; at least one.</param>
    /// <param name="window">How long typed text waits for more; zero takes each event alone.</param>
    /// <param name="now">The moment, UTC.</param>
    /// <param name="due">If the burst is not complete yet: when to look again.</param>
    /// <returns>The burst, or null if more may come until <paramref name="due"/>.</returns>
    public static Burst? Take(IReadOnlyList<StoredEvent> waiting, TimeSpan window, DateTime now, out DateTime due)
    {
        due = now;
        var first = Read(waiting[0]);
        if (window == TimeSpan.Zero || first is not TextActivity || waiting[0].InGroup)
        {
            return new Burst([waiting[0]], first);
        }

        var texts = waiting.Select(e => (Event: e, Text: Read(e) as TextActivity)).TakeWhile(p => p.Text is not null).ToList();
        var interrupted = texts.Count < waiting.Count;
        due = Earlier(texts.Max(p => p.Event.ReceivedAt) + window, texts.Min(p => p.Event.ReceivedAt) + (window * MostWindows));
        if (due > now + (window * MostWindows))
        {
            // It came from the future: the clock was wrong, and has been put right.
            due = now;
        }

        return interrupted || now >= due
            ? new Burst([.. texts.Select(p => p.Event)], new TextActivity(string.Join('\n', texts.Select(p => p.Text!.Text))))
            : null;
    }

    /// <summary>What happened.</summary>
    public static Activity Read(StoredEvent e) =>
        JsonSerializer.Deserialize(e.Activity, DialogsJson.Default.Activity) ?? new UnknownActivity();

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}
