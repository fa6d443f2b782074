using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Bench.Pipeline;

/// <summary>Stands in for LINE: accepts every call at once and notes which event it answers.</summary>
internal sealed class LineSink : IAsyncDisposable
{
    private readonly WebApplication app;

    private LineSink(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    public Journal? Journal { get; set; }

    public static async Task<LineSink> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var sink = new LineSink(app);
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

        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync("""{"sentMessages":[{"id":"1","quoteToken":"q"}]}""");
    }
}
