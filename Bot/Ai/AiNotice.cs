using Microsoft.Extensions.Options;

namespace Bot.Ai;

/// <summary>Says at the start whether a model is asked, and which.</summary>
internal sealed partial class AiNotice(IOptions<AiOptions> options, ILogger<AiNotice> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var ai = options.Value;
        if (ai.IsOn)
        {
            LogOn(ai.Address.Authority, Model(ai.Embeddings, ai.EmbeddingModel), Model(ai.Chooser, ai.ChatModel), Model(ai.StaffDrafts, ai.ChatModel), ai.DailyTokens);
        }
        else
        {
            LogOff();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string Model(bool isOn, string model) => isOn ? model : "off";

    [LoggerMessage(LogLevel.Information, "AI is on at {Endpoint}: embeddings {Embeddings}, chooser {Chooser}, staff drafts {Drafts}, {Tokens} tokens a day")]
    private partial void LogOn(string endpoint, string embeddings, string chooser, string drafts, long tokens);

    [LoggerMessage(LogLevel.Information, "AI is off: answers are found without it. Set Ai:Endpoint and its models to switch it on")]
    private partial void LogOff();
}
