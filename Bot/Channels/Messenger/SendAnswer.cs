using System.Net;
using System.Text;
using System.Text.Json;

namespace Bot.Channels.Messenger;

/// <summary>Reads the answer to a send.</summary>
internal static class SendAnswer
{
    // The courier's own back-off takes over from here.
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    public static SendResult Read(HttpResponseMessage response, byte[] body)
    {
        var answer = Parse(body);
        if (GraphError.In(answer) is { } error)
        {
            var reason = $"HTTP {(int)response.StatusCode}, code {error.Code}, subcode {error.Subcode}, trace {error.TraceId}";
            return new SendResult(error.Class, Reason: reason,
                RetryAfter: error.Class is SendClass.RateLimited ? PauseIn(response) : null);
        }

        // Without a readable error: a proxy or a fault. Only a plain refusal of the request itself is sure not to be sent.
        return (response.StatusCode, answer.Member("message_id").Text()) switch
        {
            (HttpStatusCode.OK, { } mid) => new SendResult(SendClass.Sent, mid),

            // What is no message has no id; to do it again does no harm.
            (HttpStatusCode.OK, null) when answer.Member("success").IsTrue() || answer.Member("result").Text() is "success" => new SendResult(SendClass.Sent),
            (HttpStatusCode.TooManyRequests, _) =>
                new SendResult(SendClass.RateLimited, Reason: "HTTP 429", RetryAfter: PauseIn(response)),
            ( >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not HttpStatusCode.RequestTimeout, _) =>
                new SendResult(SendClass.Misconfigured, Reason: $"HTTP {(int)response.StatusCode} without an error of Meta's"),
            _ => new SendResult(SendClass.Ambiguous, Reason: $"HTTP {(int)response.StatusCode} without an answer of Meta's")
        };
    }

    private static JsonElement Parse(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static TimeSpan PauseIn(HttpResponseMessage response) => response.Headers.RetryAfter?.Delta switch
    {
        { } told => told,
        null when IsUsedUp(response) => LongestPause,
        _ => ShortestPause
    };

    // x-app-usage: percent of the app's hourly allowance (Graph API, "Rate limits").
    private static bool IsUsedUp(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues("x-app-usage", out var usage))
        {
            return false;
        }

        var used = Parse(Encoding.UTF8.GetBytes(usage.First()));
        return used.ValueKind is JsonValueKind.Object &&
            used.EnumerateObject().Any(share => share.Value.ValueKind is JsonValueKind.Number && share.Value.GetDouble() >= 100);
    }
}
