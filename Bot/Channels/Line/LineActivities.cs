using System.Text.Json;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Menus;

namespace Bot.Channels.Line;

/// <summary>
/// What an event means to the conversation. Null: it is only recorded (beacons, menu tabs, memberships, and whatever LINE
/// invents later). In a group only what is meant for the bot counts: a mention, a tap on one of its buttons, its invitation.
/// </summary>
internal static class LineActivities
{
    public static Activity? Of(JsonElement item, bool inGroup) => (item.TextOf("type"), inGroup) switch
    {
        ("message", false) => LineMessages.Of(item.ObjectOf("message")),
        ("message", true) => LineMessages.MentionOf(item.ObjectOf("message")),
        ("postback", _) => TapOf(item, inGroup),
        ("unsend", _) => UnsendOf(item.ObjectOf("unsend")),
        ("follow", false) => new FollowActivity(item.ObjectOf("follow")?.IsTrue("isUnblocked") ?? false),
        ("unfollow", false) => new UnfollowActivity(),
        ("join", true) => new JoinedGroupActivity(),
        _ => null
    };

    /// <summary>In standby a partner's tool has the conversation: the citizen speaks to a person there, and we may not send.</summary>
    public static Activity? Overheard(JsonElement item, bool inGroup) =>
        !inGroup && item.TextOf("type") is "message" or "postback" ? new PersonSpokeActivity(Overheard: true) : null;

    public static string? MessageIdOf(JsonElement item) =>
        item.ObjectOf("message")?.TextOf("id") is { } id && LineIds.IsMessage(id) ? id : null;

    public static bool IsRichMenuSwitch(JsonElement item) =>
        item.ObjectOf("postback")?.ObjectOf("params") is { } picked
        && (picked.TextOf("status") ?? picked.TextOf("newRichMenuAliasId")) is not null;

    private static UnsendActivity? UnsendOf(JsonElement? unsend) =>
        unsend?.TextOf("messageId") is { } id && LineIds.IsMessage(id) ? new UnsendActivity(id) : null;

    private static Activity? TapOf(JsonElement item, bool inGroup) => item.ObjectOf("postback") switch
    {
        { } postback when IsRichMenuSwitch(item) => LanguageIn(postback),
        { } postback when postback.TextOf("data") is { } data => new ChoiceActivity(data + PickedIn(postback.ObjectOf("params"))),
        _ => inGroup ? null : new UnknownActivity()
    };

    // Our own menu changes with the language, and the language with the menu; whatever else switches menus says nothing.
    private static ChoiceActivity? LanguageIn(JsonElement postback) =>
        postback.TextOf("data") is { } data && StandingMenu.Languages.Any(l => StandingMenu.In(l).Switch.Data == data) ? new ChoiceActivity(data) : null;

    // What a date or time picker gave follows the data of its button: "…;date=2026-11-17", "…;time=22:30",
    // "…;datetime=2026-11-17T22:30". It is Taipei time, without a zone.
    private static string PickedIn(JsonElement? picked)
    {
        foreach (var name in (ReadOnlySpan<string>)["date", "time", "datetime"])
        {
            if (picked?.TextOf(name) is { Length: > 0 and <= 16 } value && value.All(c => char.IsAsciiDigit(c) || c is '-' or ':' or 'T'))
            {
                return $";{name}={value}";
            }
        }

        return "";
    }
}
