using System.Globalization;
using System.Resources;
using Bot.Dialogs.Conversations;

namespace Bot.Channels.Open311;

/// <summary>What partners read, from <c>Open311Words.resx</c> (zh-TW) and <c>Open311Words.en.resx</c>.</summary>
internal sealed class Open311Words
{
    private static readonly ResourceManager Texts = new(typeof(Open311Words));

    private readonly CultureInfo culture;

    private Open311Words(string language) => culture = CultureInfo.GetCultureInfo(language);

    public static Open311Words Chinese { get; } = new(SpokenLanguage.Chinese);

    public static Open311Words English { get; } = new(SpokenLanguage.English);

    /// <summary>BCP 47 tag of the words.</summary>
    public string Language => culture.Name;

    /// <summary>A text of which the name is put together; null if there is none.</summary>
    public string? Find(string name) => Texts.GetString(name, culture);

    /// <exception cref="KeyNotFoundException">There is no text of that name.</exception>
    public string Say(string name, params object[] values) => string.Format(
        culture, Find(name) ?? throw new KeyNotFoundException($"Open311Words.resx has no text named {name}."), values);

    /// <summary>The words that a client asks for: English if it wants that before any Chinese, else Chinese.</summary>
    public static Open311Words For(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).FirstOrDefault()?.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true
            ? English
            : Chinese;
}
