using System.Net;
using System.Text.Json;

namespace Bot.Channels.Line;

/// <summary>Reads the answers of LINE.</summary>
internal static class LineAnswers
{
    private const int MaxDetail = 500;

    public static LineAnswer Read(HttpResponseMessage response, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        using var document = Parse(body);
        var json = document?.RootElement ?? default;
        var outcome = OutcomeOf(response.StatusCode, json.TextOf("message") ?? "");
        return new LineAnswer(
            outcome,
            outcome is LineOutcome.Accepted ? null : DetailOf(response, json),
            response.Headers.RetryAfter switch
            {
                { Delta: { } wait } => wait,
                { Date: { } until } when until > now => until - now,
                _ => null
            },
            json.ArrayOf("sentMessages") is { } sent && sent.GetArrayLength() > 0 ? sent[0].TextOf("id") : null);
    }

    public static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return body.IsEmpty ? null : JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // LINE may change its words; only these two are documented and needed.
    private static LineOutcome OutcomeOf(HttpStatusCode status, string message) => (int)status switch
    {
        >= 200 and < 300 => LineOutcome.Accepted,
        400 when message.Contains("Invalid reply token", StringComparison.OrdinalIgnoreCase) => LineOutcome.TokenSpent,
        401 => LineOutcome.Unauthorized,
        403 => LineOutcome.Forbidden,
        404 => LineOutcome.NotFound,
        409 => LineOutcome.AcceptedBefore,
        408 => LineOutcome.NoAnswer,
        429 when message.Contains("monthly limit", StringComparison.OrdinalIgnoreCase) => LineOutcome.QuotaUsedUp,
        429 => LineOutcome.TooFast,
        >= 500 => LineOutcome.Failed,
        _ => LineOutcome.Invalid
    };

    private static string DetailOf(HttpResponseMessage response, JsonElement json)
    {
        var details = json.ArrayOf("details")?.EnumerateArray() ?? [];
        var parts = details
            .Select(detail => $"{detail.TextOf("property")}: {detail.TextOf("message")}")
            .Prepend(json.TextOf("message"))
            .Append(RequestIdOf(response) is { } id ? $"request {id}" : null)
            .Where(part => !string.IsNullOrWhiteSpace(part));
        return LineText.Shorten($"{(int)response.StatusCode} {string.Join("; ", parts)}".Trim(), MaxDetail);
    }

    private static string? RequestIdOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("x-line-request-id", out var values) ? values.FirstOrDefault() : null;
}
