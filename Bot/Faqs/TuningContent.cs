using System.Text.Json;
using Knowledge;
using Knowledge.Evaluation;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Bot.Faqs;

/// <summary>
/// What the index is told beside the entries, from <c>Faqs/Tuning/</c>: citizens' words for the law's words, everyday
/// messages that are nobody's business here, and questions with their right answers.
/// </summary>
internal static class TuningContent
{
    private const string Folder = "Bot.Faqs.Tuning.";
    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>For any knowledge base: without the questions whose answers only ours has.</summary>
    public static IndexSettings ReadForAnySet() => new() { Lexicon = [.. Lexicon()], Background = [.. Background()] };

    /// <summary>
    /// Questions as citizens type them, written independently of the entries' phrasings, with the right entry: what the
    /// regression set begins with.
    /// </summary>
    public static IEnumerable<LabelledQuery> Questions() => Lines("regression.jsonl")
        .Select(line => JsonSerializer.Deserialize<LabelledQuery>(line, Names)!);

    private static IEnumerable<string> Background() =>
        Lines("background.zh-TW.txt").Concat(Lines("background.en.txt")).Where(line => !line.StartsWith('#'));

    private static IEnumerable<Synonym> Lexicon()
    {
        using var reader = Open("lexicon.zh-TW.yaml");
        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        return yaml.Deserialize<List<Head>>(reader).SelectMany(head => head.Also.Select(also => new Synonym(also, head.Word)));
    }

    private static IEnumerable<string> Lines(string name)
    {
        using var reader = Open(name);
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return line.Trim();
            }
        }
    }

    private static StreamReader Open(string name) =>
        new(typeof(TuningContent).Assembly.GetManifestResourceStream(Folder + name)!);

    /// <summary>A word of the law with what people say for it.</summary>
    private sealed class Head
    {
        public string Word { get; set; } = "";

        public List<string> Also { get; set; } = [];
    }
}
