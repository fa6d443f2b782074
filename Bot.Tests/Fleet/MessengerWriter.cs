using System.Globalization;
using Bot.Tests.Support.Messenger;

namespace Bot.Tests.Fleet;

/// <summary>On Messenger, where every call has a mark of ours, by which a repetition is known.</summary>
internal sealed class MessengerWriter(BotFleet fleet, int number) : Writer(fleet)
{
    // The first answer comes with a greeting, in a message of its own.
    private const int Greetings = 1;

    private readonly MessengerCitizen citizen = new(string.Create(CultureInfo.InvariantCulture, $"{6_283_190_457_000_000 + number}"));

    public override string Address => citizen.Address;

    public override int Answers => Math.Max(0, Marks.Count - Greetings);

    public override int Doubled => Math.Max(Marks.Count - Marks.Distinct().Count(), Answers - Written);

    public override int OutOfOrder
    {
        get
        {
            var places = Marks.Select(mark => long.Parse(mark!.Split(':')[^1], CultureInfo.InvariantCulture)).ToList();
            return places.Zip(places.Skip(1)).Count(pair => pair.First > pair.Second);
        }
    }

    private List<string?> Marks => [.. Fleet.Messenger.SentTo(citizen.Psid).Select(sent => sent.Metadata)];

    protected override Func<HttpRequestMessage> Message(DateTimeOffset at)
    {
        var said = citizen.Says("選單", at);
        return said.ToRequest;
    }
}
