using System.Text.Json;

namespace Bot.Tests.Support.Ai;

/// <summary>A call that arrived.</summary>
/// <param name="Path">Below the endpoint's <c>/v1</c>: <c>embeddings</c> or <c>chat/completions</c>.</param>
/// <param name="Authorization">The header; empty if there was none.</param>
/// <param name="Body">The JSON body.</param>
public sealed record AiRequest(string Path, string Authorization, JsonElement Body)
{
    public bool IsChat => Path == "chat/completions";

    /// <summary>The texts to embed.</summary>
    public IReadOnlyList<string> Inputs => Body.GetProperty("input") is { ValueKind: JsonValueKind.Array } many
        ? [.. many.EnumerateArray().Select(text => text.GetString()!)]
        : [Body.GetProperty("input").GetString()!];

    /// <summary>Role and content of the messages of a chat.</summary>
    public IReadOnlyList<(string Role, string Content)> Messages =>
        [.. Body.GetProperty("messages").EnumerateArray().Select(m => (m.GetProperty("role").GetString()!, m.GetProperty("content").GetString()!))];

    /// <summary>The JSON object that the user message of a chat is.</summary>
    public JsonElement Material
    {
        get
        {
            using var document = JsonDocument.Parse(Messages[^1].Content);
            return document.RootElement.Clone();
        }
    }

    /// <summary>An answer with the chooser's labels for c1, c2 and c3.</summary>
    public string WithLabels(string answer) => Material.GetProperty("candidates").EnumerateArray().Index().Aggregate(
        answer, (text, candidate) => text.Replace($"c{candidate.Index + 1}", candidate.Item.GetProperty("choice").GetString(), StringComparison.Ordinal));

    /// <summary>How the chooser calls the candidate with this title.</summary>
    public string LabelOf(string title) => Material.GetProperty("candidates").EnumerateArray()
        .Single(c => c.GetProperty("question").GetString() == title).GetProperty("choice").GetString()!;
}
