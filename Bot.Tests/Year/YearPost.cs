using System.Collections.Concurrent;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;

namespace Bot.Tests.Year;

/// <summary>All that LINE and Messenger have really accepted, by citizen and in order.</summary>
internal sealed class YearPost
{
    private readonly ConcurrentDictionary<string, List<Delivered>> boxes = new();

    public YearPost(BotApp bot)
    {
        bot.Line.Accepted += sent => Keep(new(
            $"line:{sent.Recipient}", YearClock.WallOf(sent.At), sent.Kind is LineSentBy.Reply ? Way.Answer : Way.Push, string.Join('\n', sent.Texts), sent.Messages));
        bot.Messenger.Accepted += sent => Keep(new(
            $"messenger:{sent.Psid}", YearClock.WallOf(sent.At), WayOf(sent.MessagingType), string.Join('\n', (string?[])[sent.Text, .. sent.Parameters]), sent.Message.GetRawText()));
    }

    public IEnumerable<Delivered> All => boxes.Values.SelectMany(box => box);

    /// <summary>What a citizen has received.</summary>
    public IReadOnlyList<Delivered> To(string address)
    {
        var box = boxes.GetOrAdd(address, _ => []);
        lock (box)
        {
            return [.. box];
        }
    }

    private void Keep(Delivered delivered)
    {
        var box = boxes.GetOrAdd(delivered.Address, _ => []);
        lock (box)
        {
            box.Add(delivered);
        }
    }

    private static Way WayOf(string type) => type switch
    {
        "RESPONSE" => Way.Answer,
        "UPDATE" => Way.Message,
        _ => Way.Template
    };
}

/// <summary>Something that a platform has accepted for a citizen.</summary>
/// <param name="Address">Whose.</param>
/// <param name="At">When, on the agency's wall.</param>
/// <param name="Way">How.</param>
/// <param name="Words">All that can be read of it.</param>
/// <param name="Raw">As the platform got it, with what stands behind the buttons.</param>
internal sealed record Delivered(string Address, DateTime At, Way Way, string Words, string Raw);

/// <summary>The ways into a chat.</summary>
internal enum Way
{
    /// <summary>In answer to what the citizen did; free.</summary>
    Answer,

    /// <summary>Unasked on LINE; paid.</summary>
    Push,

    /// <summary>Unasked on Messenger, inside its 24 hours.</summary>
    Message,

    /// <summary>Unasked on Messenger, by template.</summary>
    Template
}
