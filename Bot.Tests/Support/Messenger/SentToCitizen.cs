using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Messenger;

/// <summary>A message that the stand-in has accepted, as the citizen would see it.</summary>
/// <param name="Psid">To whom.</param>
/// <param name="MessageId">The <c>mid</c> that the sender was told.</param>
/// <param name="MessagingType"><c>RESPONSE</c>, <c>UPDATE</c> or <c>UTILITY</c>.</param>
/// <param name="Message">The message object.</param>
public sealed record SentToCitizen(string Psid, string MessageId, string MessagingType, JsonElement Message)
{
    /// <summary>When it was accepted, by the clock of the windows.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The words: of a text, or over the buttons of a button template; else null.</summary>
    public string? Text => Message.TryGetProperty("text", out var text) ? text.GetString()
        : Message.TryGetProperty("attachment", out var attached) && attached.GetProperty("payload").TryGetProperty("text", out var over)
            ? over.GetString() : null;

    /// <summary>The name of the template; null for a message of our own words.</summary>
    public string? Template => Message.TryGetProperty("template", out var template) ? template.GetProperty("name").GetString() : null;

    /// <summary>What is filled into the template, in order.</summary>
    public IReadOnlyList<string> Parameters => Message.TryGetProperty("template", out var template)
        ? [.. template.GetProperty("components")[0].GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("text").GetString()!)]
        : [];

    public string? Metadata => Message.TryGetProperty("metadata", out var metadata) ? metadata.GetString() : null;

    /// <summary>Titles of the quick replies.</summary>
    public IReadOnlyList<string> QuickReplies => Message.TryGetProperty("quick_replies", out var replies)
        ? [.. replies.EnumerateArray().Select(r => r.GetProperty("title").GetString()!)]
        : [];

    /// <summary>The webhook with which Meta confirms this message to the Page.</summary>
    public SignedWebhook Echo(DateTimeOffset at)
    {
        var echo = JsonNode.Parse(Message.GetRawText())!.AsObject();
        echo.Remove("quick_replies");
        echo["mid"] = MessageId;
        echo["is_echo"] = true;
        echo["app_id"] = long.Parse(MessengerKeys.AppId, CultureInfo.InvariantCulture);
        return MessengerCitizen.ToCitizen(Psid, at, echo);
    }
}
