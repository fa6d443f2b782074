using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Messenger;

/// <summary>
/// A citizen with Messenger in the hand: <c>new MessengerCitizen("6283190457128834").Says("違建檢舉", at)</c> is the webhook
/// that Meta would send.
/// </summary>
public sealed record MessengerCitizen(string Psid)
{
    private static long last;

    public string Address => $"messenger:{Psid}";

    public SignedWebhook Says(string text, DateTimeOffset at, string? mid = null) =>
        Event(at, "message", new JsonObject { ["mid"] = mid ?? NewMid(), ["text"] = text });

    public SignedWebhook TapsQuickReply(string title, string payload, DateTimeOffset at) =>
        Event(at, "message", new JsonObject
        {
            ["mid"] = NewMid(),
            ["text"] = title,
            ["quick_reply"] = new JsonObject { ["payload"] = payload }
        });

    public SignedWebhook TapsButton(string title, string payload, DateTimeOffset at) =>
        Event(at, "postback", new JsonObject { ["mid"] = NewMid(), ["title"] = title, ["payload"] = payload });

    public SignedWebhook SendsPhotos(DateTimeOffset at, params string[] urls) =>
        Event(at, "message", new JsonObject
        {
            ["mid"] = NewMid(),
            ["attachments"] = new JsonArray([.. urls.Select(url =>
                new JsonObject { ["type"] = "image", ["payload"] = new JsonObject { ["url"] = url } })])
        });

    /// <summary>Any event of this citizen; <paramref name="kind"/> is the name of its member.</summary>
    public SignedWebhook Event(DateTimeOffset at, string kind, JsonNode content) =>
        Wrap(Psid, MessengerKeys.PageId, at, kind, content);

    /// <summary>An event from the Page to a citizen: an echo.</summary>
    internal static SignedWebhook ToCitizen(string psid, DateTimeOffset at, JsonNode message) =>
        Wrap(MessengerKeys.PageId, psid, at, "message", message);

    internal static string NewMid() => $"m_test{Interlocked.Increment(ref last):D12}";

    private static SignedWebhook Wrap(string sender, string recipient, DateTimeOffset at, string kind, JsonNode content)
    {
        var milliseconds = at.ToUnixTimeMilliseconds();
        var occurrence = new JsonObject
        {
            ["sender"] = new JsonObject { ["id"] = sender },
            ["recipient"] = new JsonObject { ["id"] = recipient },
            ["timestamp"] = milliseconds,
            [kind] = content
        };
        return new SignedWebhook(JsonSerializer.SerializeToUtf8Bytes(new JsonObject
        {
            ["object"] = "page",
            ["entry"] = new JsonArray(new JsonObject
            {
                ["id"] = MessengerKeys.PageId,
                ["time"] = milliseconds + 400,
                ["messaging"] = new JsonArray(occurrence)
            })
        }));
    }
}
