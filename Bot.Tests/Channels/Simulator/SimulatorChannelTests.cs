using System.Text.Json;
using Bot.Channels.Line;
using Bot.Channels.Messenger;
using Bot.Channels.Simulator;
using Bot.Dialogs.Sayings;
using Bot.Messaging;

namespace Bot.Tests.Channels.Simulator;

public sealed class SimulatorChannelTests
{
    private const string Citizen = "simulator:3b241101-e2bb-4255-8caf-4136c566a962";

    private readonly Mailboxes mailboxes = new(TimeProvider.System);
    private readonly SimulatorChannel channel;

    public SimulatorChannelTests() => channel = new SimulatorChannel(mailboxes);

    [Fact]
    public void One_body_holds_exactly_what_line_and_messenger_would_get()
    {
        Saying[] sayings = [Samples.Greeting, Samples.Answer, Samples.DidYouMean, Samples.Picture, Samples.LongText, Samples.Answer];

        using var body = JsonDocument.Parse(Assert.Single(channel.Render(sayings)));

        Assert.Equal(LineRenderer.Render(sayings), Calls(body, "line"));
        Assert.Equal(MessengerRenderer.Render(sayings), Calls(body, "messenger"));
    }

    [Fact]
    public void Nothing_to_say_is_no_call() => Assert.Empty(channel.Render([]));

    [Fact]
    public async Task A_call_lands_in_the_mailbox_of_its_citizen()
    {
        var delivery = await channel.SendAsync(Call("您好"), CancellationToken.None);

        Assert.Equal(Fate.Sent, delivery.Fate);
        Assert.Contains("您好", Assert.Single(Texts()), StringComparison.Ordinal);
        Assert.Empty(mailboxes.Of("simulator:another").After(0));
    }

    [Fact]
    public async Task A_call_that_the_courier_repeats_is_shown_once()
    {
        var call = Call("您好");

        await channel.SendAsync(call, CancellationToken.None);
        await channel.SendAsync(call with { MayBeSentAlready = true }, CancellationToken.None);

        Assert.Single(Texts());
    }

    [Fact]
    public async Task A_late_call_begins_with_its_notice()
    {
        await channel.SendAsync(Call("您好") with { LateNotice = "抱歉，回覆晚了。" }, CancellationToken.None);

        Assert.Collection(
            Texts(),
            notice => Assert.Contains("抱歉，回覆晚了。", notice, StringComparison.Ordinal),
            answer => Assert.Contains("您好", answer, StringComparison.Ordinal));
    }

    private OutgoingCall Call(string text) => SimulatorHost.Call(Citizen, channel.Render([new TextSaying(text)]).Single());

    private List<string> Texts() =>
        [.. mailboxes.Of(Citizen).After(0).Cast<BotSaid>().Select(said => said.Calls.GetProperty("messenger")[0].GetProperty("text").GetString()!)];

    private static IEnumerable<string> Calls(JsonDocument body, string name) =>
        body.RootElement.GetProperty(name).EnumerateArray().Select(call => call.GetRawText());
}
