using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Support.Messenger;

/// <summary>
/// Stands in for Meta's Graph API on a free port of this machine: checks token, proof and body as Meta documents it,
/// remembers per citizen and in order what was sent, and fails on command. May be used from any thread.
/// </summary>
public sealed class MessengerStandIn : IAsyncDisposable
{
    private static readonly string[] SubscribedFields = ["messages", "message_echoes"];

    private readonly WebApplication server;
    private readonly MessengerLedger ledger = new();
    private readonly CancellationTokenSource closing = new();
    private TimeProvider? windowClock;
    private int outsideWindow;

    private MessengerStandIn(TimeProvider? windowClock)
    {
        this.windowClock = windowClock;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        server = builder.Build();
        server.Run(AnswerAsync);
    }

    public Uri BaseUrl => new(server.Urls.First());

    /// <summary>The settings of a host that talks to this stand-in.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Messenger:AppSecret"] = MessengerKeys.AppSecret,
        ["Messenger:PageAccessToken"] = MessengerKeys.PageAccessToken,
        ["Messenger:VerifyToken"] = MessengerKeys.VerifyToken,
        ["Messenger:PageId"] = MessengerKeys.PageId,
        ["Messenger:GraphBaseUrl"] = BaseUrl.ToString(),
        ["Messenger:PhotoOrigins:0"] = BaseUrl.ToString()
    };

    /// <summary>What lies on Meta's picture servers, by path (<c>/photos/1.jpg</c>); everything else there is gone.</summary>
    public ConcurrentDictionary<string, MessengerPhoto> Photos { get; } = new();

    /// <summary>The paths of pictures that were asked for, in order.</summary>
    public ConcurrentQueue<string> PhotoRequests { get; } = new();

    /// <summary>Templates that Meta has approved, by name and language code, with the number of their parameters.</summary>
    public ConcurrentDictionary<(string Name, string Language), int> Templates { get; } = new();

    /// <summary>Citizens who have blocked the page.</summary>
    public ConcurrentDictionary<string, bool> Blocked { get; } = new();

    /// <summary>The threads that were given away, in order: with whom, and to which app.</summary>
    public ConcurrentQueue<(string Psid, string App)> ThreadsGiven { get; } = new();

    /// <summary>What the Page shows before and below a chat.</summary>
    internal PageProfileShelf Profile { get; } = new();

    /// <summary>How many sends were tried, also those that failed.</summary>
    public int Calls => ledger.Calls;

    /// <summary>How many sends were refused because the citizen's window was closed.</summary>
    public int OutsideWindow => outsideWindow;

    /// <summary>Everything accepted, in order.</summary>
    public IReadOnlyList<SentToCitizen> Sent => ledger.Sent(null);

    /// <summary>A message was accepted just now.</summary>
    public event Action<SentToCitizen> Accepted { add => ledger.Accepted += value; remove => ledger.Accepted -= value; }

    /// <param name="windowClock">With a clock, the 24-hour window is enforced: see <see cref="CitizenActed"/>.</param>
    public static async Task<MessengerStandIn> StartAsync(TimeProvider? windowClock = null)
    {
        MessengerStandIn standIn = new(windowClock);
        await standIn.server.StartAsync();
        return standIn;
    }

    /// <summary>What one citizen has received, in order.</summary>
    public IReadOnlyList<SentToCitizen> SentTo(string psid) => ledger.Sent(psid);

    /// <summary>Sender actions shown to one citizen, in order.</summary>
    public IReadOnlyList<string> ActionsFor(string psid) => ledger.Actions(psid);

    /// <summary>Waits until a citizen has received so many messages; fails after ten seconds.</summary>
    public async Task<IReadOnlyList<SentToCitizen>> SentToAsync(string psid, int atLeast)
    {
        await ledger.WhenSent(psid, atLeast).WaitAsync(TimeSpan.FromSeconds(10));
        return SentTo(psid);
    }

    /// <summary>The next sends go wrong in this way. Several calls queue up.</summary>
    public void Plan(Mishap mishap, int times = 1) => ledger.Plan(mishap, times);

    /// <summary>Gives the citizen a locale in the profile, such as <c>zh_TW</c>; without one the profile is empty.</summary>
    public void Speaks(string psid, string locale) => ledger.Speaks(psid, locale);

    /// <summary>The citizen wrote or tapped: the window is open for 24 hours from then.</summary>
    public void CitizenActed(string psid, DateTimeOffset at) => ledger.Acted(psid, at);

    /// <summary>From now on the windows are enforced: 24 hours for anything, 7 days for what a person wrote. See <see cref="CitizenActed"/>.</summary>
    public void KeepsWindows(TimeProvider clock) => windowClock = clock;

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await server.DisposeAsync();
        closing.Dispose();
    }

    private Task AnswerAsync(HttpContext http) =>
        (http.Request.Method, (http.Request.Path.Value ?? "").Trim('/').Split('/'), Refusal(http.Request)) switch
        {
            ("GET", ["photos", ..], _) => ShowPhotoAsync(http),
            (_, _, { } refusal) => ErrorAsync(http, refusal),
            ("POST", [_, MessengerKeys.PageId, "messages"], _) => ReceiveAsync(http),
            ("POST", [_, MessengerKeys.PageId, "pass_thread_control"], _) => TakeThreadAsync(http),
            ("GET", [_, MessengerKeys.PageId, "subscribed_apps"], _) => http.Response.WriteAsJsonAsync(new
            {
                data = new[] { new { id = MessengerKeys.AppId, subscribed_fields = SubscribedFields } }
            }),
            (_, [_, "me", "messenger_profile"], _) => Profile.AnswerAsync(http),
            ("GET", [_, var psid], _) => ProfileAsync(http, psid),
            _ => ErrorAsync(http, new Mishap.Graph(100, 33))
        };

    private async Task TakeThreadAsync(HttpContext http)
    {
        using var document = await JsonDocument.ParseAsync(http.Request.Body);
        ThreadsGiven.Enqueue((
            document.RootElement.GetProperty("recipient").GetProperty("id").GetString()!, document.RootElement.GetProperty("target_app_id").GetString()!));
        await http.Response.WriteAsJsonAsync(new { success = true });
    }

    // The picture servers know no tokens, and must not be told ours.
    private async Task ShowPhotoAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        PhotoRequests.Enqueue(path);
        var photo = http.Request.Headers.Authorization.Count > 0 ? new MessengerPhoto(400) : Photos.GetValueOrDefault(path, new MessengerPhoto(404));
        http.Response.StatusCode = photo.Status;
        http.Response.Headers.Location = photo.Location;
        await http.Response.Body.WriteAsync(photo.Bytes);
    }

    private static Mishap.Graph? Refusal(HttpRequest request) => request.Headers.Authorization != $"Bearer {MessengerKeys.PageAccessToken}" ? new Mishap.Graph(190, null, 401)
        : request.Query["appsecret_proof"] != MessengerKeys.Proof ? new Mishap.Graph(100) : null;

    private Task ProfileAsync(HttpContext http, string psid) =>
        ledger.LocaleOf(psid) is { } locale ? http.Response.WriteAsJsonAsync(new { locale, id = psid }) : http.Response.WriteAsJsonAsync(new { id = psid });

    private async Task ReceiveAsync(HttpContext http)
    {
        using var document = await JsonDocument.ParseAsync(http.Request.Body);
        var body = document.RootElement.Clone();
        if (http.Request.ContentLength is null || SendApiRules.Breach(body) is not null)
        {
            await ErrorAsync(http, new Mishap.Graph(100));
            return;
        }

        var psid = body.GetProperty("recipient").GetProperty("id").GetString()!;
        if (body.TryGetProperty("sender_action", out var action))
        {
            ledger.Act(psid, action.GetString()!);
            await http.Response.WriteAsJsonAsync(new { recipient_id = psid });
            return;
        }

        await AnswerAsync(http, body, psid, ledger.BeginCall());
    }

    private async Task AnswerAsync(HttpContext http, JsonElement body, string psid, Mishap? mishap)
    {
        if (Blocked.ContainsKey(psid) || IsUnknownTemplate(body))
        {
            await ErrorAsync(http, Blocked.ContainsKey(psid) ? new Mishap.Graph(551) : new Mishap.Graph(100));
            return;
        }

        // Utility messages are for outside the window, a person's words have one of their own; everything else is for inside.
        var type = body.GetProperty("messaging_type").GetString();
        var isOpen = windowClock is null || type is "UTILITY"
            || ledger.IsWindowOpen(psid, windowClock.GetUtcNow(), type is "MESSAGE_TAG" ? TimeSpan.FromDays(7) : TimeSpan.FromHours(24));
        var isSent = isOpen && mishap is null or Mishap.Reset { Sent: true } or Mishap.Hang { Sent: true } or Mishap.SentButReportedAsError;
        var sent = isSent ? ledger.Send(psid, type!, body.GetProperty("message"), windowClock?.GetUtcNow() ?? default) : null;
        switch (mishap)
        {
            case null when sent is null:
                Interlocked.Increment(ref outsideWindow);
                await ErrorAsync(http, new Mishap.Graph(10, 2018278));
                break;
            case null:
                await http.Response.WriteAsJsonAsync(new { recipient_id = psid, message_id = sent.MessageId });
                break;
            case Mishap.Graph error:
                await ErrorAsync(http, error);
                break;
            case Mishap.SentButReportedAsError:
                await ErrorAsync(http, new Mishap.Graph(1, 1357046, 500));
                break;
            case Mishap.Status status:
                http.Response.StatusCode = status.Code;
                http.Response.Headers.RetryAfter = status.RetryAfterSeconds?.ToString(CultureInfo.InvariantCulture);
                await http.Response.WriteAsync("<html>Sorry, something went wrong.</html>");
                break;
            case Mishap.Reset:
                http.Abort();
                break;
            case Mishap.Hang:
                await UntilGivenUpAsync(http.RequestAborted);
                break;
        }
    }

    private bool IsUnknownTemplate(JsonElement body) => body.GetProperty("message").TryGetProperty("template", out var template)
        && !(Templates.TryGetValue((template.GetProperty("name").GetString()!, template.GetProperty("language").GetProperty("code").GetString()!), out var parameters)
            && template.GetProperty("components")[0].GetProperty("parameters").GetArrayLength() == parameters);

    private async Task UntilGivenUpAsync(CancellationToken aborted)
    {
        TaskCompletionSource givenUp = new();
        using var byCaller = aborted.Register(() => givenUp.TrySetResult());
        using var byTest = closing.Token.Register(() => givenUp.TrySetResult());
        await givenUp.Task;
    }

    internal static Task ErrorAsync(HttpContext http, Mishap.Graph error)
    {
        http.Response.StatusCode = error.HttpStatus;
        return http.Response.WriteAsJsonAsync(new
        {
            error = new
            {
                message = "(#" + error.Code + ") 發生錯誤",
                type = "OAuthException",
                code = error.Code,
                error_subcode = error.Subcode,
                is_transient = error.IsTransient,
                fbtrace_id = "AtestTraceId"
            }
        });
    }
}
