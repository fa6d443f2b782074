using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Support.Line;

/// <summary>The calls that the stand-in knows.</summary>
internal sealed partial class LineStandInCalls(LineStandIn line)
{
    private static readonly TimeSpan Taiwan = TimeSpan.FromHours(8);

    private readonly ConcurrentDictionary<string, string> acceptedKeys = new();
    private readonly ConcurrentDictionary<DateOnly, int> pushes = new();
    private int overQuota;
    private long lastMessageId = 460_000_000_000_000_000;

    public int OverQuota => overQuota;

    public Task<LineStandInAnswer> AnswerAsync(LineRequest request, HttpContext context) => (request.Method, request.Path) switch
    {
        _ when request.Authorization != $"Bearer {line.AccessToken}" => Error(401, "Authentication failed due to the following reason: invalid token"),
        ("POST", _) when request.ContentLength is null => Error(411, "Length Required"),
        ("POST", "/v2/bot/message/reply") => SendAsync(request, context, Reply),
        ("POST", "/v2/bot/message/push") => SendAsync(request, context, Push),
        (_, _) when request.RetryKey is not null => Error(400, "The retry key is not allowed on this endpoint"),
        ("POST", "/v2/bot/chat/loading/start") => Task.FromResult(Loading(request)),
        ("POST", "/v2/bot/chat/markAsRead") => Ok(new { }),
        (_, var path) when line.Menus.Knows(path) => Task.FromResult(line.Menus.Answer(request)),
        ("GET", "/v2/bot/info") => Ok(new { userId = "U0f1e2d3c4b5a69788796a5b4c3d2e1f0", basicId = "@test", displayName = "測試帳號", chatMode = "bot", markAsReadMode = "auto" }),
        ("GET", "/v2/bot/message/quota") => Ok(new { type = "limited", value = line.MonthlyQuota }),
        ("GET", "/v2/bot/message/quota/consumption") => Ok(new { totalUsage = pushes.GetValueOrDefault(Month) }),
        ("GET", var path) when Profile().Match(path) is { Success: true } match => Task.FromResult(ProfileOf(match.Groups[1].Value)),
        ("GET", var path) when Content().Match(path) is { Success: true } match => ContentOfAsync(match.Groups[1].Value),
        _ => Error(404, "Not found")
    };

    private async Task<LineStandInAnswer> SendAsync(
        LineRequest request, HttpContext context, Func<LineRequest, JsonElement, LineStandInAnswer> send)
    {
        var fault = line.NextFault();
        if (fault is null or { AfterTheEffect: true })
        {
            var answer = Checked(request, send);
            if (fault is null)
            {
                return answer;
            }
        }

        if (fault.Status < 0)
        {
            // Until the client gives up or the test ends.
            using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, line.Closing);
            var end = new TaskCompletionSource();
            await using var registration = over.Token.Register(() => end.TrySetResult());
            await end.Task;
        }

        return fault.Status > 0
            ? LineStandInAnswer.Error(fault.Status, fault.Message) with { RetryAfter = fault.RetryAfter }
            : new LineStandInAnswer(0, null);
    }

    private static LineStandInAnswer Checked(LineRequest request, Func<LineRequest, JsonElement, LineStandInAnswer> send)
    {
        try
        {
            using var body = JsonDocument.Parse(request.Body);
            var complaints = LineMessageCheck.Of(body.RootElement).ToArray();
            return complaints is []
                ? send(request, body.RootElement)
                : LineStandInAnswer.Error(400, $"The request body has {complaints.Length} error(s)", complaints);
        }
        catch (JsonException)
        {
            return LineStandInAnswer.Error(400, "The request body could not be parsed as JSON (line: 1, column: 1)");
        }
    }

    private LineStandInAnswer Reply(LineRequest request, JsonElement body)
    {
        if (request.RetryKey is not null)
        {
            return LineStandInAnswer.Error(400, "The retry key is not allowed on this endpoint");
        }

        var token = body.TryGetProperty("replyToken", out var given) ? given.GetString() ?? "" : "";
        return line.ReplyTokens.TryUse(token, out var recipient)
            ? Accept(new LineSent(LineSentBy.Reply, recipient, token, null, body.GetProperty("messages").GetRawText()))
            : LineStandInAnswer.Error(400, "Invalid reply token");
    }

    private LineStandInAnswer Push(LineRequest request, JsonElement body)
    {
        var to = body.TryGetProperty("to", out var recipient) ? recipient.GetString() ?? "" : "";
        if (!Recipient().IsMatch(to))
        {
            return LineStandInAnswer.Error(400, "The property, 'to', in the request body is invalid (line: -, column: -)");
        }

        if (line.Blocked.ContainsKey(to))
        {
            line.Lose();
            return LineStandInAnswer.Ok(new { sentMessages = Array.Empty<object>() });
        }

        var isNew = request.RetryKey is not { } given || !acceptedKeys.ContainsKey(given);
        if (isNew && pushes.GetValueOrDefault(Month) >= line.MonthlyQuota)
        {
            Interlocked.Increment(ref overQuota);
            return LineStandInAnswer.Error(429, "You have reached your monthly limit.");
        }

        if (request.RetryKey is { } key)
        {
            if (!Guid.TryParseExact(key, "D", out _))
            {
                return LineStandInAnswer.Error(400, "The retry key is not a UUID");
            }

            var id = Guid.NewGuid().ToString();
            if (acceptedKeys.GetOrAdd(key, id) is var first && first != id)
            {
                return LineStandInAnswer.Error(409, "The retry key is already accepted") with { AcceptedRequestId = first };
            }
        }

        pushes.AddOrUpdate(Month, 1, (_, sent) => sent + 1);
        return Accept(new LineSent(LineSentBy.Push, to, null, request.RetryKey, body.GetProperty("messages").GetRawText()));
    }

    private DateOnly Month
    {
        get
        {
            var now = line.Clock.GetUtcNow().ToOffset(Taiwan);
            return new(now.Year, now.Month, 1);
        }
    }

    private LineStandInAnswer Accept(LineSent call)
    {
        line.Remember(call);
        using var messages = JsonDocument.Parse(call.Messages);
        return LineStandInAnswer.Ok(new
        {
            sentMessages = messages.RootElement.EnumerateArray()
                .Select(_ => new { id = $"{Interlocked.Increment(ref lastMessageId)}", quoteToken = "q" })
                .ToArray()
        });
    }

    private static LineStandInAnswer Loading(LineRequest request)
    {
        using var body = JsonDocument.Parse(request.Body);
        return body.RootElement.GetProperty("chatId").GetString() is ['U', ..]
            && body.RootElement.GetProperty("loadingSeconds").GetInt32() is >= 5 and <= 60 and var seconds
            && seconds % 5 == 0
                ? LineStandInAnswer.Ok(new { }, 202)
                : LineStandInAnswer.Error(400, "Only user id is acceptable, with 5, 10 … 60 seconds");
    }

    private LineStandInAnswer ProfileOf(string user) => line.Languages.TryGetValue(user, out var language)
        ? LineStandInAnswer.Ok(new { userId = user, displayName = "王小明", language })
        : LineStandInAnswer.Error(404, "Not found");

    private async Task<LineStandInAnswer> ContentOfAsync(string message)
    {
        if (!line.Contents.TryGetValue(message, out var content))
        {
            return LineStandInAnswer.Error(404, "not found");
        }

        await content.Held;
        return new(content.Status, content.Bytes, content.MediaType) { DeclaresLength = content.DeclaresLength };
    }

    private static Task<LineStandInAnswer> Ok(object body) => Task.FromResult(LineStandInAnswer.Ok(body));

    private static Task<LineStandInAnswer> Error(int status, string message) => Task.FromResult(LineStandInAnswer.Error(status, message));

    [GeneratedRegex("^/v2/bot/profile/(U[0-9a-f]{32})$")]
    private static partial Regex Profile();

    [GeneratedRegex("^/v2/bot/message/([0-9]+)/content$")]
    private static partial Regex Content();

    [GeneratedRegex("^[UCR][0-9a-f]{32}$")]
    private static partial Regex Recipient();
}
