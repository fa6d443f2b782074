using System.Text.Encodings.Web;
using System.Text.Json;

namespace Knowledge.Evaluation;

/// <summary>
/// A run as a file of one JSON line per message: <c>{query, decision, confidence, ranked: [{id, score}, …5]}</c>, the
/// decision one of <c>answer</c>, <c>choices</c> and <c>none</c>.
/// </summary>
public static class PredictionFile
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    /// <summary>Writes a run.</summary>
    public static void Write(string file, IEnumerable<Prediction> run) =>
        File.WriteAllLines(file, run.Select(p => JsonSerializer.Serialize(new PredictionLine(
            p.Asked.Query,
            WordFor(p.Finding.Decision),
            p.Finding.Confidence,
            [.. p.Finding.Ranked.Select(c => new RankedLine(c.Id, c.Score))]), Readable)));

    /// <summary>Reads the messages of a run with the decision and the best entry's id, null if there was none.</summary>
    public static IReadOnlyList<(string Query, string Decision, string? BestId)> Read(string file) =>
    [
        .. File.ReadLines(file)
            .Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line => JsonSerializer.Deserialize<PredictionLine>(line, Readable)!)
            .Select(line => (line.Query, line.Decision, line.Ranked.Count == 0 ? null : line.Ranked[0].Id))
    ];

    /// <summary>The word for a decision in files.</summary>
    public static string WordFor(Decision decision) => decision switch
    {
        Decision.Answer => "answer",
        Decision.Choices => "choices",
        _ => "none"
    };

    private sealed record PredictionLine(string Query, string Decision, double Confidence, IReadOnlyList<RankedLine> Ranked);

    private sealed record RankedLine(string Id, double Score);
}
