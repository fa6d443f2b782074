using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Bot.Faqs.Laws;

/// <summary>The words that citations of the law are made of, from <c>citations.zh-TW.yaml</c>.</summary>
internal sealed class LawCitations
{
    private const string Words = "Bot.Faqs.Laws.citations.zh-TW.yaml";

    // Whatever somebody pastes as a legal basis is read in no time.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly Lazy<LawCitations> Read = new(Load);

    private readonly Texts texts;
    private readonly Regex pattern;

    private LawCitations(Texts texts) => (this.texts, pattern) = (texts, new Regex(texts.Pattern, RegexOptions.CultureInvariant, Limit));

    public static LawCitations Chinese => Read.Value;

    /// <summary>The citations in a legal basis.</summary>
    public string[] In(string legalBasis) => legalBasis.Split(
        [.. texts.Between, ',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public Match Match(string citation) => pattern.Match(citation);

    /// <summary>An article as citations write it.</summary>
    public string Name(string law, int number, int insert, string unit) => law
        + string.Format(CultureInfo.InvariantCulture, texts.Article, number, unit)
        + (insert == 0 ? "" : string.Format(CultureInfo.InvariantCulture, texts.Inserted, insert));

    private static LawCitations Load()
    {
        using var reader = new StreamReader(typeof(LawCitations).Assembly.GetManifestResourceStream(Words)!);
        return new(new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<Texts>(reader));
    }

    private sealed class Texts
    {
        public string Between { get; set; } = "";

        public string Article { get; set; } = "";

        public string Inserted { get; set; } = "";

        public string Pattern { get; set; } = "";
    }
}
