using System.Text.Json;
using Bot.Dialogs.Sayings;

namespace Bot.Channels.Messenger;

/// <summary>Writes a <see cref="PageMessage"/> as the JSON of the Send API's <c>message</c>.</summary>
internal static class PageMessageWriter
{
    public static string Write(PageMessage message, IReadOnlyList<Choice> quickReplies) => WrittenJson.Text(json =>
    {
        json.WriteStartObject();
        WriteContent(json, message);
        WriteQuickReplies(json, quickReplies);
        json.WriteEndObject();
    });

    private static void WriteContent(Utf8JsonWriter json, PageMessage message)
    {
        if (message is WordsMessage words)
        {
            json.WriteString("text", words.Text);
            return;
        }

        json.WriteStartObject("attachment");
        json.WriteString("type", message is PictureMessage ? "image" : "template");
        json.WriteStartObject("payload");
        switch (message)
        {
            case PictureMessage picture:
                json.WriteString("url", picture.Url);
                break;
            case ButtonsMessage template:
                json.WriteString("template_type", "button");
                json.WriteString("text", template.Text);
                WriteButtons(json, template.Buttons);
                break;
            case CardsMessage template:
                json.WriteString("template_type", "generic");
                WriteCards(json, template.Cards);
                break;
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteCards(Utf8JsonWriter json, IReadOnlyList<PageCard> cards)
    {
        json.WriteStartArray("elements");
        foreach (var card in cards)
        {
            json.WriteStartObject();
            json.WriteString("title", card.Title);
            WriteIfAny(json, "subtitle", card.Subtitle);
            WriteIfAny(json, "image_url", card.ImageUrl);
            WriteButtons(json, card.Buttons);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteButtons(Utf8JsonWriter json, IReadOnlyList<PageButton> buttons)
    {
        if (buttons.Count == 0)
        {
            return;
        }

        json.WriteStartArray("buttons");
        foreach (var button in buttons)
        {
            json.WriteStartObject();
            json.WriteString("type", button.Type);
            json.WriteString("title", button.Title);
            json.WriteString(button.Type == "web_url" ? "url" : "payload", button.Target);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteQuickReplies(Utf8JsonWriter json, IReadOnlyList<Choice> choices)
    {
        if (choices.Count == 0)
        {
            return;
        }

        json.WriteStartArray("quick_replies");
        foreach (var choice in choices)
        {
            json.WriteStartObject();
            json.WriteString("content_type", "text");
            json.WriteString("title", MessengerLimits.Title(choice.Label));
            json.WriteString("payload", MessengerLimits.Data(choice.Data));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
