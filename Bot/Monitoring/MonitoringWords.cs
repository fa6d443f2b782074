using System.Globalization;
using System.Resources;
using Bot.Dialogs.Conversations;

namespace Bot.Monitoring;

/// <summary>What administrators are written, from <c>MonitoringWords.resx</c> (zh-TW) and <c>MonitoringWords.en.resx</c>.</summary>
internal static class MonitoringWords
{
    private static readonly ResourceManager Texts = new(typeof(MonitoringWords));

    public static IReadOnlyList<string> Languages { get; } = [SpokenLanguage.Chinese, SpokenLanguage.English];

    /// <exception cref="KeyNotFoundException">There is no text of that name.</exception>
    public static string Say(string language, string name, params object[] values)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        return string.Format(culture, Texts.GetString(name, culture) ?? throw new KeyNotFoundException($"MonitoringWords.resx has no text named {name}."), values);
    }
}
