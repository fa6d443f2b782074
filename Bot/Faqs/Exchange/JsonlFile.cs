using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Faqs.Exchange;

/// <summary>One JSON object to a line; the same file serves <c>faq evaluate</c>.</summary>
internal static class JsonlFile
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    public static void Write(Stream stream, IEnumerable<FaqLine> lines)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (var line in lines)
        {
            writer.WriteLine(JsonSerializer.Serialize(line, Json));
        }
    }

    public static IEnumerable<FaqLineFound> Read(TextReader reader)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return new(number, Read(line));
            }
        }
    }

    private static FaqOutcome<FaqLine> Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<FaqLine>(line, Json) is { } read ? read : new FaqProblem("Unreadable", "null");
        }
        catch (JsonException problem)
        {
            return new FaqProblem("Unreadable", problem.Message);
        }
    }
}
