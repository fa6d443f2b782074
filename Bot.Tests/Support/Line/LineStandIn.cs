using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Support.Line;

/// <summary>
/// LINE's servers as LINE documents them, on a free port of this machine: point <c>Line:ApiBaseUrl</c> and
/// <c>Line:DataApiBaseUrl</c> at <see cref="Address"/>. It checks tokens, lengths and the limits of messages, lets a reply
/// token be used once, knows retry keys again, remembers everything that was sent, and fails on request. Thread-safe.
/// </summary>
/// <example>
/// <c>await using var line = await LineStandIn.StartAsync();</c> … <c>Assert.Equal("你好", line.TextsTo("U…").Single());</c>
/// </example>
public sealed class LineStandIn : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<LineSent> sent = new();
    private readonly ConcurrentQueue<LineRequest> requests = new();
    private readonly ConcurrentQueue<LineFault> faults = new();
    private readonly CancellationTokenSource closing = new();
    private int voids;

    private LineStandIn(WebApplication app, TimeProvider clock)
    {
        (this.app, Clock) = (app, clock);
        ReplyTokens = new LineReplyTokens(clock);
        Calls = new LineStandInCalls(this);
    }

    /// <summary>The only access token it accepts.</summary>
    public string AccessToken { get; set; } = "test-channel-access-token";

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Which reply tokens are good; unless told otherwise, any is, once.</summary>
    public LineReplyTokens ReplyTokens { get; }

    /// <summary>How many pushes a calendar month of Taiwan has; LINE does not say in which zone its own months begin.</summary>
    public int MonthlyQuota { get; set; } = 200;

    /// <summary>Citizens who have blocked the account: LINE accepts what is pushed to them, and neither delivers nor counts it.</summary>
    public ConcurrentDictionary<string, bool> Blocked { get; } = new();

    /// <summary>Pushes that were accepted for nobody.</summary>
    public int PushedIntoTheVoid => voids;

    /// <summary>Languages of profiles by user id; others have none and answer 404.</summary>
    public ConcurrentDictionary<string, string> Languages { get; } = new();

    /// <summary>Contents of messages by message id; others answer 404.</summary>
    public ConcurrentDictionary<string, LineStoredContent> Contents { get; } = new();

    /// <summary>The rich menus of the account.</summary>
    public LineMenuShelf Menus { get; } = new();

    /// <summary>Every message call that was accepted, in order.</summary>
    public IReadOnlyList<LineSent> Sent => [.. sent];

    /// <summary>Every request that arrived, accepted or not, in order.</summary>
    public IReadOnlyList<LineRequest> Requests => [.. requests];

    /// <summary>A message call was accepted just now.</summary>
    public event Action<LineSent>? Accepted;

    /// <summary>Pushes that were refused because the month's were used up.</summary>
    public int OverQuota => Calls.OverQuota;

    internal LineStandInCalls Calls { get; }

    internal TimeProvider Clock { get; }

    internal CancellationToken Closing => closing.Token;

    /// <param name="clock">Lets reply tokens grow old; the machine's own clock if null.</param>
    /// <param name="accessToken">The only token to accept.</param>
    public static async Task<LineStandIn> StartAsync(TimeProvider? clock = null, string accessToken = "test-channel-access-token")
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddLogging(logging => logging.ClearProviders());
        var app = builder.Build();
        var line = new LineStandIn(app, clock ?? TimeProvider.System) { AccessToken = accessToken };
        app.Run(line.AnswerAsync);
        await app.StartAsync();
        return line;
    }

    /// <summary>What was accepted for a citizen (<c>U…</c>, <c>C…</c>); replies count once their token was issued to someone.</summary>
    public IReadOnlyList<LineSent> SentTo(string recipient) => [.. sent.Where(call => call.Recipient == recipient)];

    /// <summary>The words of all text messages and the alternative texts of all cards that a citizen got, in order.</summary>
    public IReadOnlyList<string> TextsTo(string recipient) => [.. SentTo(recipient).SelectMany(call => call.Texts)];

    /// <summary>The next message calls (reply or push) meet these faults, one each, in order.</summary>
    public void FailNext(params LineFault[] next) => Array.ForEach(next, faults.Enqueue);

    public async ValueTask DisposeAsync()
    {
        if (closing.IsCancellationRequested)
        {
            return;
        }

        await closing.CancelAsync();
        await app.DisposeAsync();
    }

    internal void Remember(LineSent call)
    {
        var kept = call with { At = Clock.GetUtcNow() };
        sent.Enqueue(kept);
        Accepted?.Invoke(kept);
    }

    internal void Lose() => Interlocked.Increment(ref voids);

    internal LineFault? NextFault() => faults.TryDequeue(out var fault) ? fault : null;

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var request = LineRequest.Of(context.Request, body.ToArray());
        requests.Enqueue(request);
        context.Response.Headers["x-line-request-id"] = Guid.NewGuid().ToString();
        var answer = await Calls.AnswerAsync(request, context);
        await answer.WriteAsync(context.Response);
    }
}
