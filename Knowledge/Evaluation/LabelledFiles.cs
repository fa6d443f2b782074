using System.Text.Json;

namespace Knowledge.Evaluation;

/// <summary>
/// Reads <c>faq.jsonl</c> (<c>{id, question, alternates[], answer, lang, topic?}</c>) and <c>queries.jsonl</c>
/// (<c>{query, expected_id|null, accept_ids?, lang?}</c>). Empty lines are skipped; a bad one ends the reading with a
/// <see cref="FormatException"/> that names the file and the line.
/// </summary>
public static class LabelledFiles
{
    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Reads the entries.</summary>
    public static IReadOnlyList<FaqEntry> ReadEntries(string file) => Read<EntryLine, FaqEntry>(file, line => new()
    {
        Id = Required(line.Id, "id"),
        Question = line.Question ?? "",
        Alternates = line.Alternates ?? [],
        Answer = line.Answer ?? "",
        Language = line.Lang ?? "zh-TW",
        Topic = line.Topic
    });

    /// <summary>Reads the messages.</summary>
    public static IReadOnlyList<LabelledQuery> ReadQueries(string file) =>
        Read<LabelledQuery, LabelledQuery>(file, line => line with { Query = Required(line.Query, "query") });

    private static List<TValue> Read<TLine, TValue>(string file, Func<TLine, TValue> convert)
    {
        var values = new List<TValue>();
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                values.Add(convert(JsonSerializer.Deserialize<TLine>(line, Names) ?? throw new FormatException("it is null")));
            }
            catch (Exception problem) when (problem is JsonException or FormatException)
            {
                throw new FormatException($"{Path.GetFileName(file)}, line {number}: {problem.Message}", problem);
            }
        }

        return values;
    }

    private static string Required(string? value, string name) =>
        value ?? throw new FormatException($"\"{name}\" is missing");

    private sealed record EntryLine(
        string? Id, string? Question, IReadOnlyList<string>? Alternates, string? Answer, string? Lang, string? Topic);
}
