using System.Text.Json;
using Bot.Dialogs.Sayings;

namespace Bot.Channels.Line;

/// <summary>One message object of LINE.</summary>
internal abstract record LineMessage
{
    /// <summary>Quick replies; LINE shows those of the last message of a call.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteContent(json);
        if (Choices.Count > 0)
        {
            json.WriteStartObject("quickReply");
            json.WriteStartArray("items");
            foreach (var choice in Choices)
            {
                LineActions.WriteQuickReply(json, choice);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    protected abstract void WriteContent(Utf8JsonWriter json);
}

/// <summary>Words.</summary>
internal sealed record LineTextMessage(string Text) : LineMessage
{
    protected override void WriteContent(Utf8JsonWriter json)
    {
        // Never "textV2": braces in an approved answer would be read as placeholders.
        json.WriteString("type", "text");
        json.WriteString("text", Text);
    }
}

/// <summary>A picture.</summary>
internal sealed record LineImageMessage(string Url, string PreviewUrl) : LineMessage
{
    protected override void WriteContent(Utf8JsonWriter json)
    {
        json.WriteString("type", "image");
        json.WriteString("originalContentUrl", Url);
        json.WriteString("previewImageUrl", PreviewUrl);
    }
}

/// <summary>One card, or several side by side.</summary>
internal sealed record LineFlexMessage(IReadOnlyList<LineBubble> Bubbles) : LineMessage
{
    protected override void WriteContent(Utf8JsonWriter json)
    {
        json.WriteString("type", "flex");
        json.WriteString("altText", AltText);
        json.WritePropertyName("contents");
        if (Bubbles is [var only])
        {
            json.WriteRawValue(only.Json, skipInputValidation: true);
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", "carousel");
        json.WriteStartArray("contents");
        foreach (var bubble in Bubbles)
        {
            json.WriteRawValue(bubble.Json, skipInputValidation: true);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private string AltText =>
        LineText.Shorten(string.Join('\n', Bubbles.Select(bubble => bubble.Summary).Distinct()), LineLimits.AltText);
}
