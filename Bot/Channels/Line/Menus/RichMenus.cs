using System.Security.Cryptography;
using System.Text.Json;
using Bot.Channels.Menus;
using Bot.Dialogs.Menus;
using Microsoft.Extensions.Options;
using SkiaSharp;

namespace Bot.Channels.Line.Menus;

/// <summary>Our menus in LINE's shape: one a language, each with a switch to the other.</summary>
public sealed class RichMenus(IOptions<MenusOptions> options)
{
    /// <summary>How the names of all our menus begin. Nobody sees them but the API.</summary>
    public const string Ours = "bot-menu ";

    /// <summary>All of them; the first is for whoever has chosen no language.</summary>
    /// <exception cref="MenusFailedException">No font can write them.</exception>
    public IReadOnlyList<RichMenu> Draw()
    {
        var menus = StandingMenu.Languages.Select(StandingMenu.In).ToList();
        using var font = MenuFont.Open(options.Value.FontFile, string.Concat(menus.SelectMany(WordsOn)));
        return [.. menus.Select(menu => Draw(menu, font))];
    }

    private static RichMenu Draw(StandingMenu menu, SKTypeface font)
    {
        using var drawing = new MenuPicture(menu, font);
        var picture = drawing.Draw();
        var content = SHA256.HashData([.. Write(menu, name: ""), .. picture]);
        var name = $"{Ours}{menu.Language} {Convert.ToHexStringLower(content)[..16]}";
        return new(menu.Language, AliasOf(menu.Language), name, Write(menu, name), picture);
    }

    private static IEnumerable<string> WordsOn(StandingMenu menu) =>
        [menu.Heading, menu.Switch.Label, .. menu.Buttons.Select(b => b.Label)];

    // An alias is made of a-z, 0-9, _ and - (Messaging API, "Create rich menu alias").
    private static string AliasOf(string language) => $"bot-{language.ToLowerInvariant()}";

    private static byte[] Write(StandingMenu menu, string name) => WrittenJson.Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("size");
        json.WriteNumber("width", MenuLayout.Width);
        json.WriteNumber("height", MenuLayout.Height);
        json.WriteEndObject();
        json.WriteBoolean("selected", true);
        json.WriteString("name", name);
        json.WriteString("chatBarText", menu.Bar);
        json.WriteStartArray("areas");
        foreach (var (button, tile) in MenuLayout.Tiles(menu))
        {
            WriteArea(json, tile, () => LineActions.WritePostback(json, button.Label, LineLimits.MenuLabel, button.Data));
        }

        WriteArea(json, MenuLayout.Switch, () => WriteSwitch(json, menu));
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteArea(Utf8JsonWriter json, SKRectI place, Action writeAction)
    {
        json.WriteStartObject();
        json.WriteStartObject("bounds");
        json.WriteNumber("x", place.Left);
        json.WriteNumber("y", place.Top);
        json.WriteNumber("width", place.Width);
        json.WriteNumber("height", place.Height);
        json.WriteEndObject();
        json.WritePropertyName("action");
        writeAction();
        json.WriteEndObject();
    }

    // The data makes the bot speak that language as well.
    private static void WriteSwitch(Utf8JsonWriter json, StandingMenu menu)
    {
        json.WriteStartObject();
        json.WriteString("type", "richmenuswitch");
        json.WriteString("label", menu.Switch.Label);
        json.WriteString("richMenuAliasId", AliasOf(StandingMenu.OtherThan(menu.Language)));
        json.WriteString("data", menu.Switch.Data);
        json.WriteEndObject();
    }
}
