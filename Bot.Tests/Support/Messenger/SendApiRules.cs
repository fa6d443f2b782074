using System.Text.Json;

namespace Bot.Tests.Support.Messenger;

/// <summary>What Meta refuses with error 100, for the bodies that this product sends.</summary>
internal static class SendApiRules
{
    public const string HumanAgent = "HUMAN_AGENT";

    /// <summary>What is wrong with the body, or null.</summary>
    public static string? Breach(JsonElement body)
    {
        if (!body.TryGetProperty("recipient", out var recipient) || Text(recipient, "id") is not { } id || !id.All(char.IsAsciiDigit))
        {
            return "recipient";
        }

        if (body.TryGetProperty("sender_action", out var action))
        {
            return body.EnumerateObject().Count() == 2 && action.GetString() is "mark_seen" or "typing_on" or "typing_off"
                ? null
                : "sender_action";
        }

        // The tag for a person's words is the only one that is left for us, and a tagged message has to say that it is one.
        if ((Text(body, "messaging_type"), Text(body, "tag")) is not (("RESPONSE" or "UPDATE" or "UTILITY", null) or ("MESSAGE_TAG", HumanAgent))
            || !body.TryGetProperty("message", out var message))
        {
            return "messaging_type";
        }

        return (Text(body, "messaging_type") is "UTILITY", message.TryGetProperty("template", out var template)) switch
        {
            (true, true) => InTemplate(message, template),
            (false, false) => InMessage(message),
            _ => "a template and UTILITY go together"
        };
    }

    private static string? InMessage(JsonElement message) =>
        Text(message, "metadata") is { Length: >= 1000 } ? "metadata"
        : message.TryGetProperty("quick_replies", out var replies) && QuickReplies(replies) is { } inReplies ? inReplies
        : (Text(message, "text"), message.TryGetProperty("attachment", out var attachment)) switch
        {
            (null, true) => InAttachment(attachment),
            ({ } text, false) => IsWithin(text, 1999) ? null : "text",
            _ => "exactly one of text and attachment"
        };

    // As the newest sample of the guide on utility messages has it.
    private static string? InTemplate(JsonElement message, JsonElement template) =>
        message.TryGetProperty("text", out _) || message.TryGetProperty("attachment", out _) ? "a template alone"
        : Text(template, "name") is not { Length: > 0 } ? "name"
        : !template.TryGetProperty("language", out var language) || Text(language, "code") is not { Length: > 0 } ? "language"
        : template.GetProperty("components").EnumerateArray().All(IsBody) ? null
        : "components";

    private static bool IsBody(JsonElement component) => Text(component, "type") is "body"
        && component.GetProperty("parameters").EnumerateArray().All(p => Text(p, "type") is "text" && Text(p, "text") is { Length: > 0 } text && !text.Contains('\n'));

    private static string? InAttachment(JsonElement attachment)
    {
        var payload = attachment.GetProperty("payload");
        return (Text(attachment, "type"), Text(payload, "template_type")) switch
        {
            ("image", _) => Text(payload, "url")?.StartsWith("https://", StringComparison.Ordinal) is true ? null : "url",
            ("template", "button") => IsWithin(Text(payload, "text"), 640) ? Buttons(payload, isRequired: true) : "text of buttons",
            ("template", "generic") => payload.GetProperty("elements") is var cards && cards.GetArrayLength() is >= 1 and <= 10
                ? cards.EnumerateArray().Select(Element).FirstOrDefault(breach => breach is not null)
                : "number of elements",
            _ => "attachment"
        };
    }

    private static string? Element(JsonElement card) =>
        !IsWithin(Text(card, "title"), 80) ? "title"
        : Text(card, "subtitle") is { } subtitle && !IsWithin(subtitle, 80) ? "subtitle"
        : card.EnumerateObject().Count() < 2 ? "a title alone"
        : Buttons(card, isRequired: false);

    private static string? Buttons(JsonElement owner, bool isRequired) => owner.TryGetProperty("buttons", out var buttons)
        ? buttons.GetArrayLength() is >= 1 and <= 3 && buttons.EnumerateArray().All(IsButton) ? null : "buttons"
        : isRequired ? "buttons" : null;

    private static bool IsButton(JsonElement button) => IsWithin(Text(button, "title"), 20) && Text(button, "type") switch
    {
        "postback" => IsWithin(Text(button, "payload"), 1000),
        "web_url" => Uri.TryCreate(Text(button, "url"), UriKind.Absolute, out _),
        "phone_number" => Text(button, "payload") is ['+', _, ..],
        _ => false
    };

    private static string? QuickReplies(JsonElement replies) =>
        replies.GetArrayLength() is >= 1 and <= 13 &&
        replies.EnumerateArray().All(r => IsWithin(Text(r, "title"), 20) && IsWithin(Text(r, "payload"), 1000))
            ? null
            : "quick_replies";

    private static bool IsWithin(string? text, int most) => !string.IsNullOrWhiteSpace(text) && text.Length <= most;

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
