using Bot.Dialogs.Conversations;
using Bot.Dialogs.MyData;
using Bot.Messaging;
using Bot.Messaging.Notices;
using Bot.Storage;

namespace Bot.Conversations;

/// <summary>Effects on what came in and what would go out.</summary>
internal sealed class MessageEffects(NoticeBoard notices) : IEffectHandler
{
    public void Handle(Writer writer, Effect effect, EffectContext context)
    {
        switch (effect)
        {
            case ForgetMessage forget:
                Inbox.ForgetMessage(writer, forget.MessageId, context.Citizen);
                break;
            case EraseMyData:
                Erasures.Ask(writer, context.Citizen, context.Now);
                break;
            case StopSending:
                Outbox.DropAll(writer, context.Citizen, context.Now);
                notices.LookAgain(writer, context.Citizen, context.Now);
                break;
        }
    }
}
