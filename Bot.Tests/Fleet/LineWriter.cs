using System.Collections.Concurrent;
using Bot.Tests.Support.Line;

namespace Bot.Tests.Fleet;

/// <summary>On LINE, where the bot can and has to say everything exactly once.</summary>
internal sealed class LineWriter : Writer
{
    private readonly LineCitizen citizen;
    private readonly List<string> tokens = [];
    private readonly ConcurrentQueue<string?> answered = [];

    public LineWriter(BotFleet fleet, int number)
        : base(fleet)
    {
        citizen = LineCitizen.Number(number);
        fleet.Line.Accepted += Note;
    }

    public override string Address => citizen.Address;

    public override int Answers => answered.Count;

    public override int Doubled => Math.Max(0, Answers - Written);

    public override int OutOfOrder
    {
        get
        {
            var places = answered.OfType<string>().Select(token => tokens.IndexOf(token)).ToList();
            return places.Zip(places.Skip(1)).Count(pair => pair.First > pair.Second);
        }
    }

    protected override Func<HttpRequestMessage> Message(DateTimeOffset at)
    {
        var said = citizen.Says("選單", at);
        Fleet.Line.ReplyTokens.Expect(said.ReplyToken!, citizen.UserId);
        tokens.Add(said.ReplyToken!);
        return () => LineEvent.Deliver(said);
    }

    private void Note(LineSent sent)
    {
        if (sent.Recipient == citizen.UserId)
        {
            answered.Enqueue(sent.ReplyToken);
        }
    }
}
