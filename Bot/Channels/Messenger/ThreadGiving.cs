using System.Text.Json;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Handover;
using Bot.Messaging;
using Bot.Storage;

namespace Bot.Channels.Messenger;

/// <summary>
/// Gives a thread to the Page inbox (Messenger Platform, "Conversation Routing", pass thread control): a call in the outbox
/// like any other, so that it is made in its order and survives a crash.
/// </summary>
internal sealed class ThreadGiving(Outbox outbox) : IEffectHandler
{
    private const string Member = "pass_thread_control";

    /// <inheritdoc/>
    public void Handle(Writer writer, Effect effect, EffectContext context)
    {
        if (effect is GiveThread give && context.Citizen.StartsWith(MessengerPage.ChannelName + ":", StringComparison.Ordinal))
        {
            Outbox.Add(writer, outbox.Seal(new QueuedCall
            {
                Citizen = context.Citizen,
                Channel = MessengerPage.ChannelName,
                Body = JsonSerializer.Serialize(new Dictionary<string, string> { [Member] = give.App }),
                Language = context.Conversation.Language ?? SpokenLanguage.Chinese,
                RetryKey = Guid.NewGuid()
            }), context.Now);
        }
    }

    /// <summary>To whom a call gives the thread; null if it is a message.</summary>
    public static string? AppIn(string body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.Member(Member).Text();
    }
}
