using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Bench.Pipeline;

/// <summary>
/// What the bot is measured against, in a process of its own: <c>limit signature</c> only checks the signature (nothing can
/// acknowledge faster), <c>limit durable</c> checks, stores with group commit and <c>synchronous=FULL</c>, and replies,
/// without any conversation.
/// </summary>
internal sealed class LimitProgram : IAsyncDisposable
{
    private const string Table = "CREATE TABLE events (id INTEGER PRIMARY KEY, body BLOB NOT NULL)";
    private const string Insert = "INSERT INTO events (body) VALUES (@body)";
    private static readonly byte[] Key = Encoding.UTF8.GetBytes(Settings.Secret);

    private readonly Database database = new(Options.Create(new StorageOptions { DataPath = "." }));
    private readonly HttpClient http = new(new SocketsHttpHandler()) { BaseAddress = new Uri(Environment.GetEnvironmentVariable("Line__ApiBaseUrl")!) };
    private readonly WriteQueue writes;
    private readonly bool isDurable;

    private LimitProgram(bool isDurable)
    {
        this.isDurable = isDurable;
        writes = new WriteQueue(database, NullLogger<WriteQueue>.Instance);
    }

    public static async Task<int> RunAsync(string kind)
    {
        await using var program = new LimitProgram(kind is "durable");
        await program.writes.RunAsync(writer => writer.Execute(Table));
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(program.AnswerAsync);
        await app.RunAsync();
        return 0;
    }

    public async ValueTask DisposeAsync()
    {
        writes.Dispose();
        http.Dispose();
        await database.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var body = new byte[(int)context.Request.ContentLength!];
        await context.Request.Body.ReadExactlyAsync(body);
        var signature = Convert.FromBase64String(context.Request.Headers["x-line-signature"]!);
        if (!CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(Key, body), signature))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else if (isDurable)
        {
            await writes.RunAsync(writer => writer.Execute(Insert, body));
            _ = Task.Run(() => ReplyAsync(body));
        }
    }

    private async Task ReplyAsync(byte[] body)
    {
        using var webhook = JsonDocument.Parse(body);
        var token = webhook.RootElement.GetProperty("events")[0].GetProperty("replyToken").GetString();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes($$"""{"replyToken":"{{token}}","messages":[{"type":"text","text":"ok"}]}"""));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await http.PostAsync("/v2/bot/message/reply", content);
    }
}
