using System.Globalization;
using System.Resources;
using Bot.Dialogs.Conversations;

namespace Bot.Handover;

/// <summary>
/// The words of mails to staff, from <c>AlertWords.resx</c> (zh-TW) and <c>AlertWords.en.resx</c>: in both languages, because
/// which one a member reads is known to their browser alone.
/// </summary>
internal static class AlertWords
{
    private static readonly ResourceManager Texts = new(typeof(AlertWords));

    private static readonly CultureInfo[] Languages =
        [CultureInfo.GetCultureInfo(SpokenLanguage.Chinese), CultureInfo.GetCultureInfo(SpokenLanguage.English)];

    public static string Subject(int minutes) => string.Join(" / ", Languages.Select(language => In(language, "Subject", minutes)));

    public static string Text(int minutes, Uri link) => string.Join("\n\n", Languages.Select(language => In(language, "Text", minutes, link)));

    private static string In(CultureInfo language, string name, params object[] values) => string.Format(
        CultureInfo.InvariantCulture, Texts.GetString(name, language) ?? throw new KeyNotFoundException($"AlertWords.resx has no text named {name}."), values);
}
