using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Bench.Soak;

/// <summary>
/// Stands in for LINE, with its moods: reply tokens are good once and for a minute, a push's retry key is accepted once, and an
/// answer may be late, an error, or lost after the messages were taken.
/// </summary>
internal sealed class SoakLine : IAsyncDisposable
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(4);

    private readonly WebApplication app;
    private readonly SoakLedger ledger;
    private readonly ConcurrentDictionary<string, long> tokens = new();
    private readonly ConcurrentDictionary<string, bool> keys = new();

    private SoakLine(WebApplication app, SoakLedger ledger) => (this.app, this.ledger) = (app, ledger);

    public string Address => app.Urls.First();

    public LineMood Mood { get; set; }

    public int Replies { get; private set; }

    public int Pushes { get; private set; }

    /// <summary>Messages that were taken although the bot was told nothing.</summary>
    public int AnswersLost { get; private set; }

    public static async Task<SoakLine> StartAsync(SoakLedger ledger)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var line = new SoakLine(app, ledger);
        app.Run(line.AnswerAsync);
        await app.StartAsync();
        return line;
    }

    /// <summary>A reply token begins its life when its webhook is sent for the first time.</summary>
    public void Issue(string token) => tokens.TryAdd(token, Environment.TickCount64);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        using var body = http.Request.ContentLength > 0 ? await JsonDocument.ParseAsync(http.Request.Body) : null;
        var mood = Mood;
        switch (mood)
        {
            case LineMood.Slow:
                await Task.Delay(Slow);
                break;
            case LineMood.Failing:
                await SayAsync(http, 500, """{"message":"Internal Server Error"}""");
                return;
            case LineMood.TooFast:
                http.Response.Headers.RetryAfter = "2";
                await SayAsync(http, 429, """{"message":"The API rate limit has been exceeded. Try again later."}""");
                return;
            case LineMood.Resetting:
                http.Abort();
                return;
        }

        var (status, said) = http.Request.Path.Value switch
        {
            "/v2/bot/message/reply" => Reply(body!.RootElement),
            "/v2/bot/message/push" => Push(http, body!.RootElement),
            _ => (200, "{}")
        };
        if (mood is LineMood.Losing && status == 200)
        {
            AnswersLost++;
            http.Abort();
            return;
        }

        await SayAsync(http, status, said);
    }

    private (int Status, string Said) Reply(JsonElement body)
    {
        var token = body.GetProperty("replyToken").GetString()!;
        if (!tokens.TryGetValue(token, out var issued) || Environment.TickCount64 - issued > TokenLife.TotalMilliseconds || !tokens.TryUpdate(token, long.MinValue / 2, issued))
        {
            return (400, """{"message":"Invalid reply token"}""");
        }

        Replies++;
        ledger.Replied(ledger.Find(int.Parse(token.AsSpan("token-".Length), CultureInfo.InvariantCulture))!);
        return Taken;
    }

    private (int Status, string Said) Push(HttpContext http, JsonElement body)
    {
        if (!keys.TryAdd(http.Request.Headers["X-Line-Retry-Key"].ToString(), true))
        {
            http.Response.Headers["x-line-accepted-request-id"] = "1";
            return (409, """{"message":"The retry key is already accepted","sentMessages":[{"id":"1"}]}""");
        }

        Pushes++;
        ledger.Pushed(int.Parse(body.GetProperty("to").GetString().AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        return Taken;
    }

    private static (int Status, string Said) Taken => (200, """{"sentMessages":[{"id":"1","quoteToken":"q"}]}""");

    private static Task SayAsync(HttpContext http, int status, string said)
    {
        (http.Response.StatusCode, http.Response.ContentType) = (status, "application/json");
        return http.Response.WriteAsync(said);
    }
}

/// <summary>How LINE is at the moment.</summary>
internal enum LineMood
{
    Well,
    Slow,
    Failing,
    TooFast,

    /// <summary>Cuts the connection before taking anything.</summary>
    Resetting,

    /// <summary>Takes the messages and cuts the connection before saying so.</summary>
    Losing
}
