using System.Text.Json;
using Bot.Channels.Line;
using Bot.Channels.Messenger;
using Bot.Dialogs.Sayings;

namespace Bot.Admin.Faqs;

/// <summary>What a citizen would see, for <c>_Phone.cshtml</c> to draw: made of the very calls that would go to the channel.</summary>
/// <param name="Skin">The app, as the simulator's stylesheet calls it: <c>line</c> or <c>messenger</c>.</param>
/// <param name="Bubbles">The texts, in order.</param>
/// <param name="Replies">The buttons under the last one.</param>
public sealed record Phone(string Skin, IReadOnlyList<string> Bubbles, IReadOnlyList<string> Replies)
{
    /// <summary>The same words on both apps.</summary>
    public static IReadOnlyList<Phone> Both(IReadOnlyList<Saying> sayings) => [Line(sayings), Messenger(sayings)];

    private static Phone Line(IReadOnlyList<Saying> sayings)
    {
        var messages = LineRenderer.Render(sayings).SelectMany(call => Parse(call).EnumerateArray()).ToList();
        return new(
            "line",
            [.. messages.Select(m => Text(m, "text") ?? Text(m, "altText")).OfType<string>()],
            [.. messages.SelectMany(m => Items(m, "quickReply", "items")).Select(item => item.GetProperty("action").GetProperty("label").GetString()!)]);
    }

    private static Phone Messenger(IReadOnlyList<Saying> sayings)
    {
        var messages = MessengerRenderer.Render(sayings).Select(Parse).ToList();
        return new(
            "messenger",
            [.. messages.Select(m => Text(m, "text")).OfType<string>()],
            [.. messages.SelectMany(m => Items(m, "quick_replies")).Select(reply => reply.GetProperty("title").GetString()!)]);
    }

    private static JsonElement Parse(string json) => JsonSerializer.Deserialize<JsonElement>(json);

    private static string? Text(JsonElement message, string name) => message.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (!element.TryGetProperty(name, out element))
            {
                return default;
            }
        }

        return element.EnumerateArray();
    }
}
