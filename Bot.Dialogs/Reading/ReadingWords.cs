using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;
using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Reading;

/// <summary>How dates and telephone numbers are written out in a language (<c>ReadingWords.resx</c>).</summary>
internal sealed class ReadingWords
{
    private static readonly ResourceManager Resources = new(typeof(ReadingWords));
    private static readonly ReadingWords InChinese = new(CultureInfo.InvariantCulture);
    private static readonly ReadingWords InEnglish = new(new CultureInfo(SpokenLanguage.English));

    private readonly CultureInfo culture;

    private ReadingWords(CultureInfo culture) => this.culture = culture;

    public string Extension => Text();
    public string Day => Text();
    public string Month => Text();
    public string Year => Text();
    public string About => Text();
    public string Span => Text();

    /// <summary>True if years are counted from 1912 in this language.</summary>
    public bool CountsRocYears => this == InChinese;

    /// <summary>The words of a language; English for the languages that are not written yet, Chinese for null.</summary>
    public static ReadingWords In(string? language) => language is null or SpokenLanguage.Chinese ? InChinese : InEnglish;

    private string Text([CallerMemberName] string name = "") =>
        Resources.GetString(name, culture) ?? throw new MissingManifestResourceException($"ReadingWords.resx has no '{name}'.");
}
