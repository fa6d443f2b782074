using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using Bot.Cases.Inbox;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Places;
using Bot.Dialogs.Reports;

namespace Bot.Reporting;

/// <summary>
/// The words of tables, of the annual report and of the open data, from <c>ReportingWords.resx</c> (zh-TW) and
/// <c>ReportingWords.en.resx</c>.
/// </summary>
public sealed class ReportingWords
{
    private static readonly ResourceManager Texts = new(typeof(ReportingWords));
    private static readonly ConcurrentDictionary<string, ReportingWords> Read = new(StringComparer.Ordinal);

    private readonly CultureInfo culture;

    private ReportingWords(string language) => culture = CultureInfo.GetCultureInfo(language);

    /// <summary>BCP 47 tag of the words.</summary>
    public string Language => culture.Name;

    public bool IsChinese => Language == SpokenLanguage.Chinese;

    public string this[string name] => Find(name) ?? throw new KeyNotFoundException($"ReportingWords.resx has no text named {name}.");

    /// <summary>A text with its placeholders filled in.</summary>
    public string this[string name, params object[] values] => string.Format(CultureInfo.InvariantCulture, this[name], values);

    /// <summary>English for every language but Chinese.</summary>
    public static ReportingWords In(string language) =>
        Read.GetOrAdd(language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? SpokenLanguage.Chinese : SpokenLanguage.English, tag => new(tag));

    /// <summary>A text that is named by data; null if there is none.</summary>
    public string? Find(string name) => Texts.GetString(name, culture);

    /// <summary>A district as its people say it.</summary>
    public string District(string? name) =>
        name is null ? this["NoDistrict"]
        : !IsChinese && Districts.All.FirstOrDefault(d => d.Name == name) is { } district ? district.English
        : name;

    /// <summary>A kind of building, or a general petition.</summary>
    public string Kind(string key) => key is CaseFilter.Petition ? this["Petition"] : ReportText.Name("kind", key, Language);

    /// <summary>A day: 民國 years in Chinese.</summary>
    public string Day(DateOnly day) => this["Day", IsChinese ? day.Year - 1911 : day.Year, day.Month.ToString("00", CultureInfo.InvariantCulture), day.Day.ToString("00", CultureInfo.InvariantCulture)];

    /// <summary>A year: 民國 in Chinese.</summary>
    public string Year(int year) => this["Year", IsChinese ? year - 1911 : year];

    /// <summary>A share as it stands in a sentence.</summary>
    public static string Percent(double? share) => Tables.Figure.Share(share).Text;
}
