using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Messenger;

/// <summary>A webhook body with its signature, ready to be posted to <c>/webhooks/messenger</c>.</summary>
public sealed record SignedWebhook(byte[] Body)
{
    /// <summary>The citizen who did it; null for an echo of the page.</summary>
    public string? Citizen => (string?)JsonNode.Parse(Body)?["entry"]?[0]?["messaging"]?[0]?["sender"]?["id"] is { } sender && sender != MessengerKeys.PageId ? sender : null;

    public string Signature => MessengerKeys.Sign(Body);

    public HttpRequestMessage ToRequest()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/messenger") { Content = new ByteArrayContent(Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-Hub-Signature-256", Signature);
        return request;
    }
}
