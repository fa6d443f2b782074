using System.Globalization;
using System.Resources;
using Bot.Dialogs.Conversations;

namespace Bot.Surveys.Site;

/// <summary>The words of the public page, from <c>SiteWords.resx</c> (zh-TW) and <c>SiteWords.en.resx</c>.</summary>
public sealed class SiteWords
{
    private static readonly ResourceManager Texts = new(typeof(SiteWords));
    private static readonly SiteWords Chinese = new(SpokenLanguage.Chinese);
    private static readonly SiteWords English = new(SpokenLanguage.English);

    private readonly CultureInfo culture;

    private SiteWords(string language) => culture = CultureInfo.GetCultureInfo(language);

    /// <summary>BCP 47 tag of the words.</summary>
    public string Language => culture.Name;

    public string this[string name] => Texts.GetString(name, culture) ?? throw new KeyNotFoundException($"SiteWords.resx has no text named {name}.");

    /// <summary>The words of a language; English for all but Chinese.</summary>
    public static SiteWords In(string? language) => language is null or SpokenLanguage.Chinese ? Chinese : English;

    /// <summary>The language that an address asks for, or a browser.</summary>
    public static string? AskedFor(HttpRequest request) => request.Query["language"].ToString() switch
    {
        SpokenLanguage.Chinese => SpokenLanguage.Chinese,
        SpokenLanguage.English => SpokenLanguage.English,
        _ => null
    };
}
