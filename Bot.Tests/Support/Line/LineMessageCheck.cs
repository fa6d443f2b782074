using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Bot.Tests.Support.Line;

/// <summary>The limits that LINE sets to messages, as far as our messages meet them; written without looking at the renderer.</summary>
public static class LineMessageCheck
{
    /// <param name="call">A body with <c>messages</c>.</param>
    public static IEnumerable<LineComplaint> Of(JsonElement call) =>
        call.ValueKind is JsonValueKind.Object
        && call.TryGetProperty("messages", out var messages)
        && messages.ValueKind is JsonValueKind.Array
        && messages.GetArrayLength() is >= 1 and <= 5
            ? messages.EnumerateArray().SelectMany((message, i) => OfMessage(message, $"messages[{i}]"))
            : [new("messages", "Size must be between 1 and 5")];

    private static IEnumerable<LineComplaint> OfMessage(JsonElement message, string at)
    {
        var own = Text(message, "type") switch
        {
            "text" => Units(message, "text", 5000, at),
            "image" => [.. Https(message, "originalContentUrl", at), .. Https(message, "previewImageUrl", at)],
            "flex" => [.. Units(message, "altText", 400, at), .. OfFlex(message.GetProperty("contents"), $"{at}.contents")],
            _ => [new LineComplaint($"{at}.type", "must be a known type")]
        };
        return message.TryGetProperty("quickReply", out var quickReply)
            ? own.Concat(OfQuickReply(quickReply.GetProperty("items"), $"{at}.quickReply.items"))
            : own;
    }

    private static IEnumerable<LineComplaint> OfQuickReply(JsonElement items, string at) =>
        items.GetArrayLength() is < 1 or > 13
            ? [new(at, "Size must be between 1 and 13")]
            : items.EnumerateArray().SelectMany((item, i) => OfAction(item.GetProperty("action"), 20, $"{at}[{i}].action"));

    private static IEnumerable<LineComplaint> OfFlex(JsonElement container, string at)
    {
        var several = Text(container, "type") is "carousel";
        var max = several ? 50_000 : 30_000;
        if (Encoding.UTF8.GetByteCount(container.GetRawText()) > max)
        {
            yield return new(at, $"must not be longer than {max} bytes");
        }

        if (several && container.GetProperty("contents").GetArrayLength() is < 1 or > 12)
        {
            yield return new($"{at}.contents", "Size must be between 1 and 12");
        }

        foreach (var complaint in OfPart(container, at))
        {
            yield return complaint;
        }
    }

    private static IEnumerable<LineComplaint> OfPart(JsonElement part, string at) => part.ValueKind switch
    {
        JsonValueKind.Array => part.EnumerateArray().SelectMany((item, i) => OfPart(item, $"{at}[{i}]")),
        JsonValueKind.Object => Text(part, "type") switch
        {
            "button" => OfAction(part.GetProperty("action"), 40, $"{at}.action"),
            "text" => Units(part, "text", int.MaxValue, at),
            "image" => Https(part, "url", at),
            "box" when part.GetProperty("contents").GetArrayLength() == 0 => [new($"{at}.contents", "May not be empty")],
            _ => part.EnumerateObject().SelectMany(member => OfPart(member.Value, $"{at}.{member.Name}"))
        },
        _ => []
    };

    /// <param name="menu">The body of the call that makes a rich menu.</param>
    public static IEnumerable<LineComplaint> OfMenu(JsonElement menu)
    {
        var (width, height) = (menu.GetProperty("size").GetProperty("width").GetInt32(), menu.GetProperty("size").GetProperty("height").GetInt32());
        var areas = menu.GetProperty("areas");
        return
        [
            .. width is < 800 or > 2500 || height < 250 || width / (double)height < 1.45 ? [new LineComplaint("size", "invalid size")] : Array.Empty<LineComplaint>(),
            .. menu.GetProperty("selected").ValueKind is JsonValueKind.True or JsonValueKind.False ? Array.Empty<LineComplaint>() : [new("selected", "must be a boolean")],
            .. Graphemes(menu, "name", 300, ""),
            .. Graphemes(menu, "chatBarText", 14, ""),
            .. areas.GetArrayLength() > 20 ? [new LineComplaint("areas", "Size must be between 0 and 20")] : Array.Empty<LineComplaint>(),
            .. areas.EnumerateArray().SelectMany((area, i) => OfArea(area, width, height, $"areas[{i}]"))
        ];
    }

    private static IEnumerable<LineComplaint> OfArea(JsonElement area, int width, int height, string at)
    {
        var (x, y, across, down) = (Number("x"), Number("y"), Number("width"), Number("height"));
        return x < 0 || y < 0 || across < 1 || down < 1 || x + across > width || y + down > height
            ? [new($"{at}.bounds", "must lie inside the menu")]
            : OfAction(area.GetProperty("action"), 20, $"{at}.action");

        int Number(string name) => area.GetProperty("bounds").GetProperty(name).GetInt32();
    }

    private static IEnumerable<LineComplaint> OfAction(JsonElement action, int maxLabel, string at) =>
        Text(action, "type") switch
        {
            "postback" => [.. Graphemes(action, "label", maxLabel, at), .. Units(action, "data", 300, at), .. Graphemes(action, "displayText", 300, at)],
            "uri" => [.. Graphemes(action, "label", maxLabel, at), .. Units(action, "uri", 1000, at), .. Scheme(action, at)],
            "richmenuswitch" when Text(action, "richMenuAliasId").All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-') =>
                [.. Units(action, "richMenuAliasId", 32, at), .. Units(action, "data", 300, at), .. Graphemes(action, "label", maxLabel, at)],
            // Only a quick reply, whose labels are the short ones, may open the phone.
            "camera" or "cameraRoll" or "location" when maxLabel is 20 => Graphemes(action, "label", maxLabel, at),
            _ => [new($"{at}.type", "must be a known action")]
        };

    private static IEnumerable<LineComplaint> Scheme(JsonElement action, string at) =>
        Text(action, "uri").Split(':')[0] is "http" or "https" or "tel" or "line" ? [] : [new($"{at}.uri", "invalid uri scheme")];

    private static IEnumerable<LineComplaint> Https(JsonElement part, string name, string at) =>
        Text(part, name) is { Length: <= 2000 } url && url.StartsWith("https://", StringComparison.Ordinal)
            ? []
            : [new($"{at}.{name}", "invalid url")];

    private static IEnumerable<LineComplaint> Units(JsonElement part, string name, int max, string at) =>
        Length(part, name, max, Text(part, name).Length, at);

    private static IEnumerable<LineComplaint> Graphemes(JsonElement part, string name, int max, string at) =>
        Length(part, name, max, new StringInfo(Text(part, name)).LengthInTextElements, at);

    private static IEnumerable<LineComplaint> Length(JsonElement part, string name, int max, int length, string at) =>
        string.IsNullOrWhiteSpace(Text(part, name)) ? [new($"{at}.{name}", "May not be empty")]
        : length > max ? [new($"{at}.{name}", $"Length must be between 0 and {max}")]
        : [];

    private static string Text(JsonElement part, string name) =>
        part.TryGetProperty(name, out var text) && text.ValueKind is JsonValueKind.String ? text.GetString()! : "";
}
