using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI.Chat;

namespace Bot.Ai;

/// <summary>A question to the chat model.</summary>
/// <param name="Feature">What it is for.</param>
/// <param name="Instructions">Ours alone.</param>
/// <param name="Material">What it is about, sent as JSON: whatever a citizen wrote stays a string in it.</param>
/// <param name="Schema">The JSON schema of the answer.</param>
/// <param name="MostTokens">The longest answer.</param>
internal sealed record ChatQuestion(AiFeature Feature, string Instructions, object Material, object Schema, int MostTokens);

/// <summary>The chat model. It answers in the form that was asked for, or its answer is thrown away.</summary>
internal sealed class ChatModel(Kernel kernel, AiGate gate)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly IChatCompletionService model = kernel.GetRequiredService<IChatCompletionService>();

    /// <param name="question">What to ask.</param>
    /// <param name="read">Reads the answer; null if it is not what was asked for.</param>
    /// <param name="limit">Ends the call.</param>
    public Task<T?> AskAsync<T>(ChatQuestion question, Func<JsonElement, T?> read, CancellationToken limit)
        where T : class
    {
        var material = JsonSerializer.Serialize(question.Material, Json);
        var schema = JsonSerializer.Serialize(question.Schema, Json);

        // A Han character is about one token, Latin text less: the guess is too high rather than too low.
        var most = question.Instructions.Length + material.Length + schema.Length + question.MostTokens;
        return gate.TryAsync(question.Feature, most, limit => SendAsync(question, material, schema, read, limit), limit);
    }

    private async Task<AiReply<T>> SendAsync<T>(
        ChatQuestion question, string material, string schema, Func<JsonElement, T?> read, CancellationToken limit)
        where T : class
    {
        var history = new ChatHistory(question.Instructions);
        history.AddUserMessage(material);
        var settings = new OpenAIPromptExecutionSettings
        {
            MaxTokens = question.MostTokens,
            Temperature = 0,
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("answer", BinaryData.FromString(schema), jsonSchemaIsStrict: true)
        };
        var answers = await model.GetChatMessageContentsAsync(history, settings, cancellationToken: limit);
        var tokens = answers.Sum(a => (a.Metadata?.GetValueOrDefault("Usage") as ChatTokenUsage)?.TotalTokenCount ?? 0);
        var finish = answers is [{ Metadata: { } facts }] ? facts.GetValueOrDefault("FinishReason") as string : null;
        return (finish, answers) switch
        {
            (nameof(ChatFinishReason.ContentFilter), _) => new(AiOutcome.Refused, null, tokens),
            (nameof(ChatFinishReason.Stop), [var only]) when Read(only.Content, read) is { } value => new(AiOutcome.Answered, value, tokens),
            _ => new(AiOutcome.Discarded, null, tokens)
        };
    }

    private static T? Read<T>(string? answer, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(answer ?? "");
            return read(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
