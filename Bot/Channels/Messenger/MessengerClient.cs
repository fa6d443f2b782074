using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Messenger;

/// <summary>
/// Meta's Graph API for one Page. Nothing is repeated here: the Send API knows no idempotency key. The token travels in
/// the <c>Authorization</c> header, so that no access log of a proxy holds it (Meta documents the header for this host
/// with its other messaging product); <c>appsecret_proof</c> is a parameter and worth nothing without the token.
/// </summary>
public sealed partial class MessengerClient(
    HttpClient http,
    IOptions<MessengerOptions> options,
    TimeProvider clock,
    ILogger<MessengerClient> log)
{
    private static readonly TimeSpan ProfileLimit = TimeSpan.FromSeconds(2);

    private readonly MessengerOptions options = options.Value;
    private readonly string proof = MessengerSignature.ProofOf(options.Value.PageAccessToken, options.Value.AppSecret);

    /// <summary>Sends one message object to a citizen. Never throws for what Meta or the network does.</summary>
    /// <param name="psid">The citizen's id for this Page.</param>
    /// <param name="message">The message object without metadata.</param>
    /// <param name="isAnswer">True inside a dialogue (<c>RESPONSE</c>), false for a notice (<c>UPDATE</c>).</param>
    /// <param name="metadata">Comes back in the echo.</param>
    /// <param name="cancellation">A call that is broken off may have been sent, and the result says so.</param>
    public Task<SendResult> SendAsync(string psid, string message, bool isAnswer, string metadata, CancellationToken cancellation) =>
        SendAsync(SendRequestBody.Of(psid, message, isAnswer ? SendAs.Response : SendAs.Update, metadata), metadata, cancellation);

    /// <summary>
    /// Sends what a member of staff wrote by hand, after the 24 hours in which anything may be sent. Automatic messages are
    /// forbidden here (Messenger Platform, "Human Agent").
    /// </summary>
    public Task<SendResult> SendByPersonAsync(string psid, string message, string metadata, CancellationToken cancellation) =>
        SendAsync(SendRequestBody.Of(psid, message, SendAs.HumanAgent, metadata), metadata, cancellation);

    private async Task<SendResult> SendAsync(byte[] body, string metadata, CancellationToken cancellation)
    {
        var result = await PostAsync(body, cancellation);
        if (result.Class is not SendClass.Sent || result.Reason is not null)
        {
            LogFailed(metadata, result.Class, result.Reason);
        }

        return result;
    }

    /// <summary>Gives the thread with a citizen to another app, such as the Page inbox.</summary>
    public Task<SendResult> GiveThreadAsync(string psid, string app, CancellationToken cancellation) =>
        PostAsync(SendRequestBody.Giving(psid, app), cancellation, "pass_thread_control");

    /// <summary>Shows that somebody reads or types. A courtesy: whether it worked is not told and it is never repeated.</summary>
    public Task ShowAsync(string psid, SenderAction action, CancellationToken cancellation) =>
        PostAsync(SendRequestBody.Of(psid, action), cancellation);

    /// <summary>The locale of the citizen's profile (<c>zh_TW</c>), or null: no permission, no answer in two seconds, anything.</summary>
    public async Task<string?> LocaleOfAsync(string psid, CancellationToken cancellation) =>
        (await GetAsync($"{psid}?fields=locale", cancellation)).Member("locale").Text();

    /// <summary>
    /// The webhook fields that the Page is subscribed to, empty if none; null if Meta did not say. Meta unsubscribes an
    /// app after an hour of failures, and nobody is told.
    /// </summary>
    public async Task<IReadOnlyList<string>?> SubscribedFieldsAsync(CancellationToken cancellation)
    {
        var apps = (await GetAsync($"{options.PageId}/subscribed_apps", cancellation)).Member("data");
        return apps.ValueKind is not JsonValueKind.Array
            ? null
            : [.. apps.Items()
                .Where(app => options.AppId == "" || app.Member("id").Text() == options.AppId)
                .SelectMany(app => app.Member("subscribed_fields").Items())
                .Select(field => field.Text()).OfType<string>().Distinct()];
    }

    /// <summary>What the Page shows before and below a chat; null if Meta did not say.</summary>
    public async Task<JsonElement?> ProfileAsync(string fields, CancellationToken cancellation) =>
        (await GetAsync($"me/messenger_profile?fields={fields}", cancellation)).Member("data") is { ValueKind: JsonValueKind.Array } data
            ? data.Items().FirstOrDefault()
            : null;

    /// <summary>Overwrites the named properties of what the Page shows, and leaves the others.</summary>
    public Task<SendResult> SetProfileAsync(byte[] profile, CancellationToken cancellation) =>
        PostToAsync("me/messenger_profile", profile, cancellation);

    private Task<SendResult> PostAsync(byte[] body, CancellationToken cancellation, string edge = "messages") =>
        PostToAsync($"{options.PageId}/{edge}", body, cancellation);

    private async Task<SendResult> PostToAsync(string path, byte[] body, CancellationToken cancellation)
    {
        using var request = Request(HttpMethod.Post, path);
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            return SendAnswer.Read(response, await response.Content.ReadAsByteArrayAsync(cancellation));
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return new SendResult(SendClass.NotReached, Reason: $"No connection: {e.HttpRequestError}");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return new SendResult(SendClass.Ambiguous, Reason: "The connection broke before the answer was read");
        }
        catch (OperationCanceledException)
        {
            return new SendResult(SendClass.Ambiguous, Reason: "No answer in time");
        }
    }

    private async Task<JsonElement> GetAsync(string what, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(ProfileLimit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        using var request = Request(HttpMethod.Get, what);
        try
        {
            using var response = await http.SendAsync(request, both.Token);
            using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(both.Token));
            return document.RootElement.Clone();
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException or JsonException)
        {
            return default;
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string what)
    {
        var root = $"{options.GraphBaseUrl.TrimEnd('/')}/{options.GraphVersion}";
        var separator = what.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var request = new HttpRequestMessage(method, $"{root}/{what}{separator}appsecret_proof={proof}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.PageAccessToken);
        return request;
    }

    [LoggerMessage(LogLevel.Warning, "Messenger call {Call} ended as {Class}: {Reason}")]
    private partial void LogFailed(string call, SendClass @class, string? reason);
}
