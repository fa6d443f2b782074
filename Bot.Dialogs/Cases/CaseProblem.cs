using System.Globalization;
using System.Resources;

namespace Bot.Dialogs.Cases;

/// <summary>Why something about a case is refused, as a sentence from <c>CaseProblem.resx</c> (zh-TW) and <c>CaseProblem.en.resx</c>.</summary>
/// <param name="Name">The sentence's name in the resource files.</param>
/// <param name="Details">What the sentence speaks of, in the order of its placeholders. Never a citizen's data.</param>
public sealed record CaseProblem(string Name, params object[] Details)
{
    private static readonly ResourceManager Sentences = new(typeof(CaseProblem));

    /// <summary>The sentence in a language; zh-TW stands in where one is missing.</summary>
    public string In(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var sentence = Sentences.GetString(Name, culture) ?? throw new KeyNotFoundException($"CaseProblem.resx has no sentence named {Name}.");
        var words = new CaseWords(language);
        return string.Format(culture, sentence, [.. Details.Select(detail => Spoken(detail, words, culture))]);
    }

    private static object Spoken(object detail, CaseWords words, CultureInfo culture) => detail switch
    {
        PetitionState state => words.Name(state),
        EnforcementState state => words.Name(state),
        CaseRole role => Sentences.GetString($"CaseRole.{role}", culture) ?? detail,
        DateOnly day => words.Day(day),
        _ => detail
    };
}
