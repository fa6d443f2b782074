using System.Text.Json;
using Bot.Channels.Line;
using Bot.Channels.Messenger;
using Bot.Dialogs.Sayings;
using Bot.Messaging;

namespace Bot.Channels.Simulator;

/// <summary>
/// A phone in the browser. A call's body holds both renderings, so that the page can show either:
/// <c>{"line":[[message, …], …],"messenger":[message, …]}</c>.
/// </summary>
public sealed class SimulatorChannel(Mailboxes mailboxes) : IChannel
{
    public string Name => "simulator";

    public TimeSpan FreeFor => TimeSpan.MaxValue;

    public IReadOnlyList<string> Render(IReadOnlyList<Saying> sayings) => sayings is [] ? [] : [Both(sayings)];

    public Task<Delivery> SendAsync(OutgoingCall call, CancellationToken cancellation)
    {
        var mailbox = mailboxes.Of(call.Citizen);
        if (!mailbox.Has(call.RetryKey))
        {
            string[] late = call.LateNotice is { } notice ? [Both([new TextSaying(notice)])] : [];
            foreach (var body in late.Append(call.Body))
            {
                mailbox.Add(new BotSaid(JsonSerializer.Deserialize<JsonElement>(body)) { RetryKey = call.RetryKey });
            }
        }

        return Task.FromResult(Delivery.Sent());
    }

    public Task<string?> LanguageOfAsync(string citizen, CancellationToken cancellation) =>
        Task.FromResult(mailboxes.Of(citizen).Language);

    private static string Both(IReadOnlyList<Saying> sayings) =>
        $$"""{"line":[{{string.Join(',', LineRenderer.Render(sayings))}}],"messenger":[{{string.Join(',', MessengerRenderer.Render(sayings))}}]}""";
}
