using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Dialogs.Menus;
using Bot.Platform;

namespace Bot.Channels.Messenger;

/// <summary>
/// What the Page shows before and below a chat (Messenger Profile API): the button to begin, a greeting, opening questions and
/// the menu. Meta shows the opening questions instead of the button; it still has to be there for the menu to be accepted.
/// </summary>
public sealed class PageProfile(AgencyDirectory agency)
{
    /// <summary>The properties that are ours; others of the Page are left alone.</summary>
    public const string Fields = "get_started,greeting,ice_breakers,persistent_menu";

    // Whoever's Facebook speaks neither language reads what the bot will speak to them: English.
    private const string Rest = "default";
    private static readonly string[] ChineseLocales = ["zh_TW", "zh_HK", "zh_CN"];

    /// <summary>The body of the call.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(Make(), MessengerLimits.Relaxed);

    /// <summary>True if the Page shows all of it already. Meta adds members of its own, which do not count.</summary>
    public bool IsShownIn(JsonElement shown) => Holds(JsonSerializer.SerializeToElement(Make()), shown);

    private static bool Holds(JsonElement wanted, JsonElement shown) => (wanted.ValueKind, shown.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => wanted.EnumerateObject().All(member => Holds(member.Value, shown.Member(member.Name))),
        (JsonValueKind.Array, JsonValueKind.Array) =>
            wanted.GetArrayLength() == shown.GetArrayLength() && wanted.EnumerateArray().Zip(shown.EnumerateArray()).All(pair => Holds(pair.First, pair.Second)),
        (_, JsonValueKind.Undefined) => false,
        _ => JsonElement.DeepEquals(wanted, shown)
    };

    private JsonObject Make()
    {
        var (chinese, english) = (StandingMenu.In(StandingMenu.Languages[0]), StandingMenu.In(StandingMenu.Languages[1]));
        (string Locale, StandingMenu Menu)[] locales = [(Rest, english), .. ChineseLocales.Select(locale => (locale, chinese))];
        return new()
        {
            ["get_started"] = new JsonObject { ["payload"] = MessengerEventReader.GetStarted },
            ["greeting"] = InEach("text", menu => MessengerLimits.Shorten(
                string.Format(CultureInfo.InvariantCulture, menu.Greeting, agency.Contacts(menu.Language).AgencyName), MessengerLimits.Greeting)),
            ["ice_breakers"] = InEach("call_to_actions", Openers),
            ["persistent_menu"] = InEach("call_to_actions", Entries)
        };

        JsonArray InEach(string member, Func<StandingMenu, JsonNode> write) =>
            [.. locales.Select(l => new JsonObject { ["locale"] = l.Locale, [member] = write(l.Menu) })];
    }

    private static JsonArray Openers(StandingMenu menu) => [.. menu.Openers.Select(opener => new JsonObject
    {
        ["question"] = MessengerLimits.Shorten(opener.Label, MessengerLimits.Opener),
        ["payload"] = MessengerLimits.Data(opener.Data)
    })];

    private JsonArray Entries(StandingMenu menu)
    {
        var website = agency.Contacts(menu.Language).Website;
        return
        [
            .. menu.Buttons.Append(menu.Switch).Select(button => new JsonObject
            {
                ["type"] = "postback",
                ["title"] = MessengerLimits.Title(button.Label),
                ["payload"] = MessengerLimits.Data(button.Data)
            }),
            .. website is { Length: > 0 } ? [Link(menu.Website, website)] : Array.Empty<JsonObject>()
        ];
    }

    private static JsonObject Link(string title, string address) => new() { ["type"] = "web_url", ["title"] = title, ["url"] = address, ["webview_height_ratio"] = "full" };
}
