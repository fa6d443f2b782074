using System.Globalization;
using System.Resources;

namespace Bot.Channels.Simulator;

/// <summary>The words of the page, from <c>SimulatorWords.resx</c> (zh-TW) and <c>SimulatorWords.en.resx</c>.</summary>
public sealed class SimulatorWords
{
    private static readonly ResourceManager Texts = new(typeof(SimulatorWords));
    private static readonly SimulatorWords Chinese = new("zh-TW");
    private static readonly SimulatorWords English = new("en");

    private readonly CultureInfo culture;

    private SimulatorWords(string language) => culture = CultureInfo.GetCultureInfo(language);

    /// <summary>BCP 47 tag of the words.</summary>
    public string Language => culture.Name;

    public string this[string name] =>
        Texts.GetString(name, culture) ?? throw new KeyNotFoundException($"SimulatorWords.resx has no text named {name}.");

    /// <summary>The words for a browser: Chinese if it asks for any Chinese first or for nothing, else English.</summary>
    public static SimulatorWords For(HttpRequest request)
    {
        var first = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).FirstOrDefault();
        return first is null || first.Value.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;
    }
}
