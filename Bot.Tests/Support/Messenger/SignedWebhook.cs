using System.Net.Http.Headers;

namespace Bot.Tests.Support.Messenger;

/// <summary>A webhook body with its signature, ready to be posted to <c>/webhooks/messenger</c>.</summary>
public sealed record SignedWebhook(byte[] Body)
{
    public string Signature => MessengerKeys.Sign(Body);

    public HttpRequestMessage ToRequest()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/messenger") { Content = new ByteArrayContent(Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-Hub-Signature-256", Signature);
        return request;
    }
}
