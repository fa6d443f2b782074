using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Bot.Platform.Telemetry;

/// <summary>
/// What the program counts, measures and traces. While nobody listens each of these costs one comparison. Tags are few and
/// of our own words: no citizen, no text, no case, no address ever becomes one.
/// </summary>
public static class Signals
{
    /// <summary>The name under which tools find them; the names of metrics come behind it, <c>bot.turns</c>.</summary>
    public const string Name = "Bot";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Received = Meter.CreateCounter<long>("events.received", "{event}", "Events that platforms delivered and that are on disk, by channel");
    private static readonly Counter<long> Refused = Meter.CreateCounter<long>("webhooks.refused", "{webhook}", "Webhooks that were turned away, by channel and reason");
    private static readonly Counter<long> Turns = Meter.CreateCounter<long>("turns", "{turn}", "Turns of conversations, by channel and outcome");
    private static readonly Counter<long> Calls = Meter.CreateCounter<long>("calls", "{call}", "Calls to platforms, by channel and fate");
    private static readonly Counter<long> Questions = Meter.CreateCounter<long>("faq.questions", "{question}", "Questions to the knowledge base, by decision");
    private static readonly Histogram<double> TurnTime = Meter.CreateHistogram<double>("turn.duration", "s", "From the arrival of an event to the end of its turn, by channel", advice: Seconds);
    private static readonly Histogram<double> AnswerTime = Meter.CreateHistogram<double>("answer.duration", "s", "From the arrival of an event to the platform's word that it has the answer, by channel", advice: Seconds);

    private static readonly ActivitySource Source = new(Name);

    private static InstrumentAdvice<double> Seconds { get; } = new() { HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300] };

    /// <summary>True if somebody follows messages on their way.</summary>
    public static bool AreTraced => Source.HasListeners();

    /// <summary>Where the message that is worked on just now came from, to go along with what follows from it; null if nobody follows it.</summary>
    public static string? Here => AreTraced ? Activity.Current?.Id : null;

    /// <summary>Begins a part of a message's way; dispose of it at the end. Null if nobody follows it.</summary>
    /// <param name="what">Which part; one of few words.</param>
    /// <param name="from">What <see cref="Here"/> was where the message came from; null at the first part.</param>
    public static Activity? Follow(string what, string? from = null)
    {
        if (!AreTraced)
        {
            return null;
        }

        return ActivityContext.TryParse(from, null, isRemote: true, out var parent)
            ? Source.StartActivity(what, ActivityKind.Internal, parent)
            : Source.StartActivity(what);
    }

    public static void CountReceived(string channel, int events) => Received.Add(events, Channel(channel));

    public static void CountRefused(string channel, string reason) => Refused.Add(1, Channel(channel), new("reason", reason));

    public static void CountTurn(string citizen, string outcome)
    {
        if (Turns.Enabled)
        {
            Turns.Add(1, Channel(ChannelOf(citizen)), new("outcome", outcome));
        }
    }

    public static void CountQuestion(string decision) => Questions.Add(1, new KeyValuePair<string, object?>("decision", decision));

    public static void CountCall(string channel, string fate) => Calls.Add(1, Channel(channel), new("fate", fate));

    public static void MeasureTurn(string citizen, DateTime received, TimeProvider clock)
    {
        if (TurnTime.Enabled)
        {
            TurnTime.Record((clock.GetUtcNow().UtcDateTime - received).TotalSeconds, Channel(ChannelOf(citizen)));
        }
    }

    public static void MeasureAnswer(string channel, DateTime received, TimeProvider clock)
    {
        if (AnswerTime.Enabled)
        {
            AnswerTime.Record((clock.GetUtcNow().UtcDateTime - received).TotalSeconds, Channel(channel));
        }
    }

    private static string ChannelOf(string citizen) => citizen[..citizen.IndexOf(':', StringComparison.Ordinal)];

    private static KeyValuePair<string, object?> Channel(string name) => new("channel", name);
}
