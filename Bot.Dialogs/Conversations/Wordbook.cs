using System.Collections;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// The sentences of one resource file in one language. The file without a language in its name is zh-TW; a sentence that
/// another language lacks is spoken in Chinese.
/// </summary>
internal abstract class Wordbook
{
    private readonly Dictionary<string, string> texts;

    protected Wordbook(ResourceManager resources, string language)
    {
        Language = language;
        texts = TextsOf(resources, CultureInfo.InvariantCulture);
        foreach (var (name, text) in language == SpokenLanguage.Chinese ? [] : TextsOf(resources, new CultureInfo(language)))
        {
            texts[name] = text;
        }
    }

    /// <summary>The language in which it is written.</summary>
    public string Language { get; }

    /// <summary>The language that stands in for a tag: English for those that are not written yet, Chinese for null.</summary>
    public static string Written(string? language) =>
        language is null or SpokenLanguage.Chinese ? SpokenLanguage.Chinese : SpokenLanguage.English;

    public static string Fill(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);

    /// <summary>The sentence of a name that is put together; null if there is none.</summary>
    public string? Find(string name) => texts.GetValueOrDefault(name);

    protected string Text([CallerMemberName] string name = "") => texts[name];

    private static Dictionary<string, string> TextsOf(ResourceManager resources, CultureInfo culture) =>
        resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)?
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal) ?? [];
}
