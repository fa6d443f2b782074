using System.Text.Json;
using Bot.Dialogs.Sayings;

namespace Bot.Channels.Line;

/// <summary>What happens on a tap, as LINE wants it written.</summary>
internal static class LineActions
{
    public static void WriteQuickReply(Utf8JsonWriter json, Choice choice)
    {
        json.WriteStartObject();
        json.WriteString("type", "action");
        json.WritePropertyName("action");
        if (choice.Opens is { } tool)
        {
            WriteTool(json, choice.Label, tool);
        }
        else
        {
            WritePostback(json, choice.Label, LineLimits.QuickReplyLabel, choice.Data);
        }

        json.WriteEndObject();
    }

    public static void WriteButton(Utf8JsonWriter json, Button button)
    {
        json.WriteStartObject();
        json.WriteString("type", "button");
        json.WriteString("style", button is LinkButton ? "link" : "secondary");
        // A label in large type would otherwise be cut off on a small screen.
        json.WriteString("adjustMode", "shrink-to-fit");
        json.WritePropertyName("action");
        WriteAction(json, button);
        json.WriteEndObject();
    }

    private static void WriteAction(Utf8JsonWriter json, Button button)
    {
        switch (button)
        {
            case ReplyButton reply:
                WritePostback(json, reply.Label, LineLimits.ButtonLabel, reply.Data);
                break;
            case LinkButton link:
                WriteLink(json, link);
                break;
            default:
                throw new ArgumentException($"LINE has no button for {button.GetType().Name}.", nameof(button));
        }
    }

    // These open something on the phone and stay until it has been sent (Messaging API reference, "Quick reply").
    private static void WriteTool(Utf8JsonWriter json, string label, PhoneTool tool)
    {
        json.WriteStartObject();
        json.WriteString("type", tool switch { PhoneTool.Location => "location", PhoneTool.Camera => "camera", _ => "cameraRoll" });
        json.WriteString("label", LabelOf(label, LineLimits.QuickReplyLabel));
        json.WriteEndObject();
    }

    // The display text puts the full words into the chat, so that everybody sees there what was chosen.
    public static void WritePostback(Utf8JsonWriter json, string label, int maxLabel, string data)
    {
        if (data.Length is 0 or > LineLimits.Data)
        {
            throw new ArgumentException($"The data of a button must have 1 to {LineLimits.Data} characters, not {data.Length}.", nameof(data));
        }

        json.WriteStartObject();
        json.WriteString("type", "postback");
        json.WriteString("label", LabelOf(label, maxLabel));
        json.WriteString("data", data);
        json.WriteString("displayText", LineText.Shorten(label, LineLimits.DisplayText));
        json.WriteEndObject();
    }

    private static void WriteLink(Utf8JsonWriter json, LinkButton link)
    {
        if (link.Url is not { IsAbsoluteUri: true, Scheme: "https" or "http" or "tel" })
        {
            throw new ArgumentException("A link button opens an http, https or tel address.", nameof(link));
        }

        json.WriteStartObject();
        json.WriteString("type", "uri");
        json.WriteString("label", LabelOf(link.Label, LineLimits.ButtonLabel));
        json.WriteString("uri", link.Url.AbsoluteUri);
        json.WriteEndObject();
    }

    private static string LabelOf(string label, int maxGraphemes) => LineText.IsBlank(label)
        ? throw new ArgumentException("A button needs words on it.", nameof(label))
        : LineText.Shorten(label, LineLimits.LabelUnits, maxGraphemes);
}
