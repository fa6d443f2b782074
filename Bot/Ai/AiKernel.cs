using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.SemanticKernel;
using OpenAI;

namespace Bot.Ai;

/// <summary>Semantic Kernel with the configured models. It gets no logger: it would write down what citizens ask.</summary>
internal static class AiKernel
{
    public static Kernel Create(AiOptions options)
    {
        // No retries: a citizen waits, and whoever fails is asked again with the next question.
        var client = new OpenAIClient(new ApiKeyCredential(options.ApiKey is "" ? "none" : options.ApiKey), new OpenAIClientOptions
        {
            Endpoint = options.Address,
            Transport = new HttpClientPipelineTransport(ClientFor(options)),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan
        });
        var kernel = Kernel.CreateBuilder();
        if (options.Chats)
        {
            kernel.AddOpenAIChatCompletion(options.ChatModel, client);
        }

        if (options.Embeddings)
        {
#pragma warning disable SKEXP0010 // "For evaluation purposes"; the older way of asking for embeddings is already obsolete.
            kernel.AddOpenAIEmbeddingGenerator(options.EmbeddingModel, client);
#pragma warning restore SKEXP0010
        }

        return kernel.Build();
    }

    private static HttpClient ClientFor(AiOptions options)
    {
        var sockets = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false };
        return new HttpClient(new Manners(hasKey: options.ApiKey is not "") { InnerHandler = sockets }) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Sends no made-up key where there is none, and takes no more than a sane answer.</summary>
    private sealed class Manners(bool hasKey) : DelegatingHandler
    {
        private const long LargestAnswer = 16 * 1024 * 1024;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = hasKey ? request.Headers.Authorization : null;
            var response = await base.SendAsync(request, cancellationToken);
            await response.Content.LoadIntoBufferAsync(LargestAnswer, cancellationToken);
            return response;
        }
    }
}
