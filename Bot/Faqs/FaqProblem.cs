using System.Globalization;
using System.Resources;
using Bot.Faqs.Regression;

namespace Bot.Faqs;

/// <summary>Something that a person has to put right, as a sentence from <c>FaqProblem.resx</c> (zh-TW) and <c>FaqProblem.en.resx</c>.</summary>
/// <param name="Name">The sentence's name in the resource files.</param>
/// <param name="Details">What the sentence speaks of, in the order of its placeholders.</param>
public sealed record FaqProblem(string Name, params object[] Details)
{
    private static readonly ResourceManager Sentences = new(typeof(FaqProblem));

    /// <summary>The language of the text at fault; null if it is the entry as a whole.</summary>
    public string? Text { get; init; }

    /// <summary>What the regression set made of it, if that is the problem.</summary>
    public Rehearsal? Rehearsal { get; init; }

    /// <summary>The sentence in a language; zh-TW stands in where one is missing.</summary>
    public string In(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var sentence = Sentences.GetString(Name, culture) ?? throw new KeyNotFoundException($"FaqProblem.resx has no sentence named {Name}.");
        return string.Format(culture, sentence, [.. Details.Select(detail => Spoken(detail, culture))]);
    }

    // Statuses and changes have names in each language; everything else speaks for itself.
    private static object Spoken(object detail, CultureInfo culture) =>
        detail is Enum word ? (object?)Sentences.GetString($"{word.GetType().Name}.{word}", culture) ?? word : detail;
}
