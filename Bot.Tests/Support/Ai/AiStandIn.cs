using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Support.Ai;

/// <summary>
/// A server that speaks the OpenAI protocol (chat completions and embeddings) on a free port of this machine. It remembers
/// what it was asked, says what a test lets it say, and fails on command. May be used from any thread.
/// </summary>
public sealed class AiStandIn : IAsyncDisposable
{
    public const string Key = "sk-test-key";
    public const string ChatModel = "test-chat";
    public const string EmbeddingModel = "test-embedding";

    private readonly WebApplication server;
    private readonly ConcurrentQueue<AiRequest> requests = new();
    private readonly CancellationTokenSource closing = new();

    private AiStandIn()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        server = builder.Build();
        server.Run(AnswerAsync);
    }

    /// <summary>The settings of a host that asks this server.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["Ai:Endpoint"] = server.Urls.First() + "/v1",
        ["Ai:ApiKey"] = Key,
        ["Ai:ChatModel"] = ChatModel,
        ["Ai:EmbeddingModel"] = EmbeddingModel
    };

    /// <summary>What the chat model says; unless told otherwise, that no candidate fits.</summary>
    public Func<AiRequest, string> Says { get; set; } = _ => """{"choice":"none"}""";

    /// <summary>Why it stopped talking.</summary>
    public string FinishReason { get; set; } = "stop";

    /// <summary>How every call goes wrong until this is null again.</summary>
    public AiMishap? Mishap { get; set; }

    /// <summary>What happens first when a call arrives.</summary>
    public Action? OnRequest { get; set; }

    /// <summary>Texts that mean the same as another one, whatever their characters.</summary>
    public ConcurrentDictionary<string, string> Means { get; } = new();

    /// <summary>How many numbers a vector has.</summary>
    public int VectorLength { get; set; } = 64;

    /// <summary>Many local servers send numbers although base64 was asked for.</summary>
    public bool SendsNumbers { get; set; }

    /// <summary>The tokens that every call is said to cost; null to say nothing of it.</summary>
    public int? Tokens { get; set; } = 10;

    /// <summary>Every call that arrived, in order.</summary>
    public IReadOnlyList<AiRequest> Requests => [.. requests];

    public static async Task<AiStandIn> StartAsync()
    {
        AiStandIn standIn = new();
        await standIn.server.StartAsync();
        return standIn;
    }

    /// <summary>Waits until so many calls have arrived.</summary>
    public Task AskedAsync(int calls) => Eventually.TrueAsync(() => requests.Count >= calls, $"the model is asked {calls} times");

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await server.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        using var document = await JsonDocument.ParseAsync(http.Request.Body);
        var request = new AiRequest(http.Request.Path.Value!["/v1/".Length..], http.Request.Headers.Authorization.ToString(), document.RootElement.Clone());
        requests.Enqueue(request);
        OnRequest?.Invoke();
        switch (Mishap)
        {
            case AiMishap.Status status:
                http.Response.StatusCode = status.Code;
                http.Response.ContentType = "application/json";
                await http.Response.WriteAsync(status.Text);
                break;
            case AiMishap.Body body:
                http.Response.ContentType = "application/json";
                await http.Response.WriteAsync(body.Text);
                break;
            case AiMishap.Reset:
                http.Abort();
                break;
            case AiMishap.Hold hold:
                using (var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, closing.Token))
                {
                    await hold.Until.WaitAsync(either.Token).ContinueWith(_ => { }, TaskScheduler.Default);
                }

                await WellAsync(http, request);
                break;
            case null:
                await WellAsync(http, request);
                break;
        }
    }

    private Task WellAsync(HttpContext http, AiRequest request) =>
        http.Response.WriteAsJsonAsync(request.IsChat ? Completion(Says(request), FinishReason, Tokens) : Embeddings(request));

    private static object Completion(string content, string finishReason, int? tokens) => new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1_790_000_000,
        model = ChatModel,
        choices = new[] { new { index = 0, message = new { role = "assistant", content }, finish_reason = finishReason } },
        usage = tokens is { } all ? new { prompt_tokens = all - 1, completion_tokens = 1, total_tokens = all } : null
    };

    private object Embeddings(AiRequest request) => new
    {
        @object = "list",
        model = EmbeddingModel,
        data = request.Inputs.Select((text, index) => new
        {
            @object = "embedding",
            index,
            embedding = AsSent(BagOfCharacters.Of(Means.GetValueOrDefault(text, text), VectorLength))
        }),
        usage = Tokens is { } all ? new { prompt_tokens = all, total_tokens = all } : null
    };

    private object AsSent(float[] vector) => SendsNumbers ? vector : BagOfCharacters.Base64(vector);
}
