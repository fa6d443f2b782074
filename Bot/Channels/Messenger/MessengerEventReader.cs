using System.Text.Json;
using Bot.Dialogs.Activities;
using Bot.Messaging;

namespace Bot.Channels.Messenger;

/// <summary>Reads one event. Its kind is the first member that we know; the others may be anything.</summary>
internal sealed class MessengerEventReader(string pageId, string appId)
{
    /// <summary>The payload that our Get Started button is set up with.</summary>
    public const string GetStarted = "get-started";

    /// <summary>The event, or null for a receipt.</summary>
    public IncomingEvent? Read(MessengerItem item)
    {
        foreach (var member in item.Json.ValueKind is JsonValueKind.Object ? item.Json.EnumerateObject() : default)
        {
            var value = member.Value;
            switch (member.Name)
            {
                case "message":
                    return Message(item, value);
                case "postback":
                    return Postback(item, value);
                case "referral":
                    return Referral(item, value);
                case "delivery" or "read":
                    return null;
                case "message_edit":
                    return Edit(item, value);
                case "pass_thread_control":
                    return Moved(item, MessengerEventKind.Pass, MessengerThread.AfterPass(OwnerIn(value), appId));
                case "take_thread_control":
                    return Moved(item, MessengerEventKind.Take, MessengerThread.AfterTake(OwnerIn(value), appId));
                case "messaging_feedback":
                    return Feedback(item, value);
                case "policy_enforcement":
                    return Recorded(item, PolicyKind(value), MessengerEventKind.Policy);
                case "reaction":
                    return Recorded(item, MessengerEventKind.Reaction, value.Member("action").Text(), value.Member("mid").Text());
                case "response_feedback":
                    return Recorded(item, MessengerEventKind.ResponseFeedback, value.Member("mid").Text());
                case "request_thread_control":
                    return Moved(item, MessengerEventKind.Request, MessengerThread.Asked(value.Member("requested_owner_app_id").Text()));
                case "app_roles":
                    return Recorded(item, MessengerEventKind.AppRoles, MessengerEventKind.AppRoles);
                case "optin":
                    return Recorded(item, MessengerEventKind.OptIn, MessengerEventKind.OptIn);
                case "account_linking":
                    return Recorded(item, MessengerEventKind.AccountLinking, MessengerEventKind.AccountLinking);
            }
        }

        return Of(item, UnknownKind(item.Json), item.KeyByContent());
    }

    public static IncomingEvent Change(MessengerItem item) =>
        Of(item, MessengerEventKind.Changes, item.KeyByContent()) with { Citizen = null };

    private IncomingEvent Message(MessengerItem item, JsonElement message)
    {
        var mid = message.Member("mid").Text();
        var key = mid is null ? item.KeyByContent() : MessengerItem.Key(mid);
        if (message.Member("is_echo").IsTrue() || item.Sender == pageId)
        {
            var (confirms, activity) = MessengerEcho.Read(message, appId);
            var citizen = MessengerItem.CitizenOf(item.Recipient);
            return Of(item, MessengerEventKind.Echo, key) with
            {
                Citizen = citizen,
                Activity = citizen is null ? null : activity,
                ConfirmsCall = confirms,
                MessageId = mid
            };
        }

        if (message.Member("is_deleted").IsTrue())
        {
            return Heard(item, MessengerEventKind.Deleted, key + "|deleted", mid is null ? null : new UnsendActivity(mid), mid);
        }

        var (kind, heard) = MessengerMessage.Read(message);
        return Heard(item, kind, key, heard, mid);
    }

    private static IncomingEvent Postback(MessengerItem item, JsonElement postback)
    {
        var mid = postback.Member("mid").Text();
        var payload = postback.Member("payload").Text();
        Activity activity = payload switch
        {
            null => new UnknownActivity(),
            GetStarted => new FollowActivity(Topic: postback.Member("referral").Member("ref").Text()),
            _ => new ChoiceActivity(payload, postback.Member("title").Text())
        };
        var key = mid is null ? item.KeyBy(MessengerEventKind.Postback, payload) : MessengerItem.Key(mid);
        return Heard(item, MessengerEventKind.Postback, key, activity, mid);
    }

    // An m.me link opened in an existing conversation: the citizen is back and has said nothing yet, so the bot welcomes
    // back and takes up the topic. Anybody can edit a ref; it never opens a case.
    private static IncomingEvent Referral(MessengerItem item, JsonElement referral) =>
        Heard(item, MessengerEventKind.Referral, item.KeyBy(MessengerEventKind.Referral),
            new FollowActivity(Returning: true, Topic: referral.Member("ref").Text()));

    // The bot has answered the first wording already; the new one is not a new question.
    private static IncomingEvent Edit(MessengerItem item, JsonElement edit)
    {
        var mid = edit.Member("mid").Text();
        return Of(item, MessengerEventKind.Edit, MessengerItem.Key($"{mid}|edit|{edit.Member("num_edit").Text()}")) with { MessageId = mid };
    }

    private static IncomingEvent Moved(MessengerItem item, string kind, Activity? activity) =>
        Heard(item, kind, item.KeyBy(kind), activity);

    private static string? OwnerIn(JsonElement move) => move.Member("new_owner_app_id").Text();

    private static IncomingEvent Feedback(MessengerItem item, JsonElement feedback)
    {
        var questions = feedback.Member("feedback_screens").Items().Select(screen => screen.Member("questions"))
            .Where(asked => asked.ValueKind is JsonValueKind.Object)
            .SelectMany(asked => asked.EnumerateObject().Select(question => question.Name));
        return Of(item, MessengerEventKind.Feedback,
            MessengerItem.Key($"{item.Sender ?? "-"}|feedback|{string.Join('|', questions)}"));
    }

    private static string PolicyKind(JsonElement policy) => policy.Member("action").Text() is "block"
        ? MessengerEventKind.PolicyBlock
        : MessengerEventKind.Policy;

    private static IncomingEvent Recorded(MessengerItem item, string kind, params ReadOnlySpan<string?> keyParts) =>
        Of(item, kind, item.KeyBy(keyParts));

    private static IncomingEvent Heard(MessengerItem item, string kind, string key, Activity? activity, string? mid = null)
    {
        var heard = Of(item, kind, key);
        return heard with { Activity = heard.Citizen is null ? null : activity, MessageId = mid };
    }

    private static IncomingEvent Of(MessengerItem item, string kind, string key) => new()
    {
        EventId = key,
        Channel = MessengerPage.ChannelName,
        Citizen = MessengerItem.CitizenOf(item.Sender),
        OccurredAt = item.OccurredAt,
        Kind = kind
    };

    private static string UnknownKind(JsonElement json)
    {
        var names = json.ValueKind is JsonValueKind.Object
            ? json.EnumerateObject().Select(m => m.Name).Except(["sender", "recipient", "timestamp"])
            : [];
        var kind = string.Join('.', [MessengerEventKind.Unknown, .. names]);
        return kind.Length <= 60 ? kind : kind[..60];
    }
}
