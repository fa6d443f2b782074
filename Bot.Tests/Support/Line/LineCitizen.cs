using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Line;

/// <summary>
/// A citizen on LINE: writes the webhooks that LINE would send for what the citizen does. Event ids, message ids and reply
/// tokens are made anew for each event; the token is <see cref="LineEvent.ReplyToken"/>.
/// </summary>
public sealed record LineCitizen(string UserId)
{
    private static long made;

    public static LineCitizen Number(int number) => new(string.Create(CultureInfo.InvariantCulture, $"U{number:x32}"));

    public string Address => $"line:{UserId}";

    public LineEvent Says(string text, DateTimeOffset at) =>
        Event(at, "message", e => e["message"] = new JsonObject { ["type"] = "text", ["id"] = Unique(), ["text"] = text });

    public LineEvent Taps(string data, DateTimeOffset at) =>
        Event(at, "postback", e => e["postback"] = new JsonObject { ["data"] = data });

    public LineEvent SendsSticker(DateTimeOffset at) => Event(at, "message", e => e["message"] = new JsonObject
    {
        ["type"] = "sticker",
        ["id"] = Unique(),
        ["packageId"] = "446",
        ["stickerId"] = "1988",
        ["stickerResourceType"] = "STATIC"
    });

    public LineEvent SendsPlace(string title, string address, DateTimeOffset at) => Event(at, "message", e => e["message"] = new JsonObject
    {
        ["type"] = "location",
        ["id"] = Unique(),
        ["title"] = title,
        ["address"] = address,
        ["latitude"] = 22.64,
        ["longitude"] = 120.32
    });

    /// <summary>A photo; its content has to be put into <see cref="LineStandIn.Contents"/> under the message's id.</summary>
    public LineEvent SendsPhoto(DateTimeOffset at) => Event(at, "message", e => e["message"] = new JsonObject
    {
        ["type"] = "image",
        ["id"] = Unique(),
        ["contentProvider"] = new JsonObject { ["type"] = "line" }
    });

    public LineEvent Follows(DateTimeOffset at) => Event(at, "follow", e => e["follow"] = new JsonObject { ["isUnblocked"] = false });

    public LineEvent Unfollows(DateTimeOffset at) => Event(at, "unfollow", e => e.Remove("replyToken"));

    public LineEvent Unsends(string messageId, DateTimeOffset at) => Event(at, "unsend", e =>
    {
        e.Remove("replyToken");
        e["unsend"] = new JsonObject { ["messageId"] = messageId };
    });

    private LineEvent Event(DateTimeOffset at, string type, Action<JsonObject> fill)
    {
        var number = Unique();
        var json = new JsonObject
        {
            ["type"] = type,
            ["mode"] = "active",
            ["timestamp"] = at.ToUnixTimeMilliseconds(),
            ["source"] = new JsonObject { ["type"] = "user", ["userId"] = UserId },
            ["webhookEventId"] = "01" + number.PadLeft(24, '0'),
            ["deliveryContext"] = new JsonObject { ["isRedelivery"] = false },
            ["replyToken"] = number.PadLeft(32, '0')
        };
        fill(json);
        return new LineEvent(json);
    }

    private static string Unique() => (100_000_000_000 + Interlocked.Increment(ref made)).ToString(CultureInfo.InvariantCulture);
}

/// <summary>One event as LINE delivers it.</summary>
public sealed record LineEvent(JsonObject Json)
{
    public const string Secret = "00112233445566778899aabbccddeeff";

    public string? ReplyToken => (string?)Json["replyToken"];

    public string? MessageId => (string?)Json["message"]?["id"];

    /// <summary>A signed request that delivers these events in one body.</summary>
    public static HttpRequestMessage Deliver(params IEnumerable<LineEvent> events)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new JsonObject
        {
            ["destination"] = "U0f1e2d3c4b5a69788796a5b4c3d2e1f0",
            ["events"] = new JsonArray([.. events.Select(e => e.Json.DeepClone())])
        });
        return Sign(body);
    }

    public static HttpRequestMessage Sign(byte[] body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/line") { Content = new ByteArrayContent(body) };
        request.Headers.Add("x-line-signature", Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body)));
        return request;
    }
}
