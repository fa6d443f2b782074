using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Bench.Pipeline;

/// <summary>Stands in for LINE and for Meta: accepts every call at once and notes which event it answers.</summary>
internal sealed class PlatformSink : IAsyncDisposable
{
    private readonly WebApplication app;

    private PlatformSink(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    public Journal? Journal { get; set; }

    public static async Task<PlatformSink> StartAsync()
    {
        // Else it would watch the working directory, and the kernel report every write of a database below it.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var sink = new PlatformSink(app);
        app.Run(sink.AnswerAsync);
        await app.StartAsync();
        return sink;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        if (http.Request.Path == "/v2/bot/message/reply")
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body);
            Journal?.Answer(body.RootElement.GetProperty("replyToken").GetString()!);
        }

        else if (http.Request.Path.Value!.EndsWith("/messages", StringComparison.Ordinal))
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body);
            NoteMessage(body.RootElement);
        }

        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync("""{"sentMessages":[{"id":"1","quoteToken":"q"}],"recipient_id":"1","message_id":"m_1"}""");
    }

    // An answer may be several messages on Messenger; the last one offers what can be tapped.
    private void NoteMessage(JsonElement body)
    {
        if (body.TryGetProperty("message", out var message) && message.TryGetProperty("quick_replies", out _))
        {
            Journal?.AnswerCitizen(Webhooks.CitizenOf(body.GetProperty("recipient").GetProperty("id").GetString()!));
        }
    }
}
