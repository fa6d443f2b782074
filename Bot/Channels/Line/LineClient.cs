using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Line;

/// <summary>
/// The Messaging API, as far as we use it; the only class that knows its calls. Nothing here throws for what LINE or the
/// network does. Ids are checked before they enter an address: a wrong one is our own mistake and throws.
/// </summary>
public sealed partial class LineClient
{
    private readonly HttpClient http;
    private readonly TimeProvider clock;
    private readonly ILogger<LineClient> logger;

    public LineClient(HttpClient http, IOptions<LineOptions> options, TimeProvider clock, ILogger<LineClient> logger)
    {
        (this.http, this.clock, this.logger) = (http, clock, logger);
        http.BaseAddress = new Uri(options.Value.ApiBaseUrl.TrimEnd('/') + "/");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.ChannelAccessToken);
        // Well below the life of a reply token, so that there is time for a second try.
        http.Timeout = TimeSpan.FromSeconds(10);
        http.MaxResponseContentBufferSize = 1024 * 1024;
    }

    /// <summary>Answers an event, free of charge. <paramref name="messages"/> is a JSON array of 1 to 5 messages.</summary>
    public Task<LineAnswer> ReplyAsync(string replyToken, string messages, CancellationToken cancellation) =>
        PostAsync("v2/bot/message/reply", json => WriteMessages(json, "replyToken", replyToken, messages), cancellation);

    /// <summary>Sends unasked, within the paid quota. The same key never sends twice within 24 hours.</summary>
    public Task<LineAnswer> PushAsync(string to, string messages, Guid retryKey, CancellationToken cancellation) =>
        PostAsync("v2/bot/message/push", json => WriteMessages(json, "to", Recipient(to), messages), cancellation, retryKey);

    /// <summary>Shows that an answer is being prepared. LINE takes 5, 10 … 60 seconds; not for groups.</summary>
    public Task<LineAnswer> ShowLoadingAsync(string user, int seconds, CancellationToken cancellation) =>
        PostAsync("v2/bot/chat/loading/start", json =>
        {
            json.WriteString("chatId", User(user));
            json.WriteNumber("loadingSeconds", Math.Clamp((seconds + 4) / 5 * 5, 5, 60));
        }, cancellation);

    /// <summary>Marks a message and all before it as read; takes the <c>markAsReadToken</c> of the message.</summary>
    public Task<LineAnswer> MarkAsReadAsync(string token, CancellationToken cancellation) =>
        PostAsync("v2/bot/chat/markAsRead", json => json.WriteString("markAsReadToken", token), cancellation);

    /// <summary>The language of a profile; not found for those who never agreed to share it.</summary>
    public Task<LineReading<string>> LanguageOfAsync(string user, CancellationToken cancellation) =>
        GetAsync($"v2/bot/profile/{User(user)}", profile => profile.TextOf("language"), cancellation);

    /// <summary>The account's own name and id.</summary>
    public Task<LineReading<LineAccount>> AccountAsync(CancellationToken cancellation) =>
        GetAsync("v2/bot/info", LineAccount? (info) => new(info.TextOf("displayName") ?? "", info.TextOf("basicId") ?? ""), cancellation);

    /// <summary>How much the account may send in a month; the ceiling is null if there is none.</summary>
    public Task<LineReading<LineQuota>> QuotaAsync(CancellationToken cancellation) =>
        GetAsync("v2/bot/message/quota", LineQuota? (quota) => new(quota.CountOf("value")), cancellation);

    /// <summary>How much of the month's quota is used, roughly.</summary>
    public Task<LineReading<LineUsage>> UsageAsync(CancellationToken cancellation) =>
        GetAsync("v2/bot/message/quota/consumption", LineUsage? (usage) => new(usage.CountOf("totalUsage") ?? 0), cancellation);

    private static void WriteMessages(Utf8JsonWriter json, string to, string recipient, string messages)
    {
        json.WriteString(to, recipient);
        json.WritePropertyName("messages");
        json.WriteRawValue(messages, skipInputValidation: true); // our own rendering
    }

    private static string Recipient(string id) => LineIds.IsUser(id) || LineIds.IsGroup(id)
        ? id
        : throw new ArgumentException("This is not the id of a LINE user, group or room.", nameof(id));

    private static string User(string id) =>
        LineIds.IsUser(id) ? id : throw new ArgumentException("This is not the id of a LINE user.", nameof(id));

    private async Task<LineAnswer> PostAsync(
        string path, Action<Utf8JsonWriter> write, CancellationToken cancellation, Guid? retryKey = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = LineCall.Body(json =>
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        });
        if (retryKey is { } key)
        {
            request.Headers.Add("X-Line-Retry-Key", key.ToString("D"));
        }

        return (await SendAsync(request, cancellation)).Answer;
    }

    private async Task<LineReading<T>> GetAsync<T>(string path, Func<JsonElement, T?> read, CancellationToken cancellation)
        where T : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        var (answer, body) = await SendAsync(request, cancellation);
        using var document = answer.Outcome is LineOutcome.Accepted ? LineAnswers.Parse(body) : null;
        return new(document is null ? null : read(document.RootElement), answer);
    }

    private async Task<(LineAnswer Answer, byte[] Body)> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var (answer, body) = await http.AskAsync(request, clock, cancellation);
        if (answer.Outcome is not (LineOutcome.Accepted or LineOutcome.AcceptedBefore or LineOutcome.NotFound))
        {
            // The path of a profile holds a citizen's id.
            LogRefused(request.Method.Method, request.Content is null ? "" : request.RequestUri!.ToString(), answer.Outcome, answer.Detail);
        }

        return (answer, body);
    }

    [LoggerMessage(LogLevel.Warning, "LINE did not accept {Method} {Path}: {Outcome}, {Detail}")]
    private partial void LogRefused(string method, string path, LineOutcome outcome, string? detail);
}
