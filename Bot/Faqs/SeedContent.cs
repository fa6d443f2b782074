using System.Globalization;
using Bot.Dialogs.Conversations;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Bot.Faqs;

/// <summary>
/// The reviewed entries that the program ships: <c>Faqs/Content/&lt;topic&gt;.&lt;language&gt;.yaml</c>, one entry per block.
/// The zh-TW file says everything; the others only translate.
/// </summary>
internal static class SeedContent
{
    private const string Folder = "Bot.Faqs.Content.";

    public static IReadOnlyList<FaqContent> Read()
    {
        var blocks = Files().SelectMany(ReadFile).ToList();
        var texts = blocks.ToLookup(b => b.Block.Id);
        return [.. blocks.Where(b => b.Language == SpokenLanguage.Chinese).Select((b, position) => ToEntry(b.Block, position, texts[b.Block.Id]))];
    }

    private static IEnumerable<string> Files() => typeof(SeedContent).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".yaml", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<(string Language, Block Block)> ReadFile(string name)
    {
        var language = name.Split('.')[^2];
        using var stream = typeof(SeedContent).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        return yaml.Deserialize<List<Block>>(reader).ConvertAll(block => (language, block));
    }

    private static FaqContent ToEntry(Block block, int position, IEnumerable<(string Language, Block Block)> texts) => new()
    {
        Id = block.Id,
        Category = block.Category,
        Owner = block.Owner,
        ReviewDue = DateOnly.TryParse(block.Review, CultureInfo.InvariantCulture, out var due) ? due : null,
        FollowUps = block.FollowUps,
        Position = position,
        Texts = [.. texts.Select(t => new FaqText
        {
            Language = t.Language,
            Question = t.Block.Question.Trim(),
            Phrasings = t.Block.Phrasings,
            Answer = t.Block.Answer.Trim(),
            LegalBasis = t.Block.Law.Trim(),
            NativeReviewed = t.Block.NativeReviewed
        })]
    };

    /// <summary>One block of a file.</summary>
    private sealed class Block
    {
        public string Id { get; set; } = "";

        public string Category { get; set; } = "";

        public string Question { get; set; } = "";

        public List<string> Phrasings { get; set; } = [];

        public string Answer { get; set; } = "";

        public string Law { get; set; } = "";

        public string Owner { get; set; } = "";

        public string Review { get; set; } = "";

        public List<string> FollowUps { get; set; } = [];

        /// <summary>False for a translation that no native speaker has read yet.</summary>
        public bool NativeReviewed { get; set; } = true;
    }
}
