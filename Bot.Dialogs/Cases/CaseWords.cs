using System.Collections;
using System.Globalization;
using System.Resources;

namespace Bot.Dialogs.Cases;

/// <summary>
/// The public words for cases in one language, from <c>CaseWords.resx</c> (zh-TW) and <c>CaseWords.en.resx</c>. Every wording
/// is looked up here and nowhere else, so that the agency's own words can stand in for ours.
/// </summary>
/// <param name="language">BCP 47 tag; what a language lacks is said in zh-TW.</param>
/// <param name="edited">Words of the agency that replace ours, by the names of the resource files; null for none.</param>
public sealed class CaseWords(string language, IReadOnlyDictionary<string, string>? edited = null)
{
    /// <summary>What stands for a detail that is not known.</summary>
    private const string Unknown = "○○";

    private static readonly ResourceManager Resources = new(typeof(CaseWords));
    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language);

    /// <summary>The names of all texts, as <c>Told.Registered</c>, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Resources.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!
        .Cast<DictionaryEntry>().Select(entry => (string)entry.Key).Order(StringComparer.Ordinal)];

    /// <summary>A text as it stands now, with its placeholders.</summary>
    /// <exception cref="KeyNotFoundException">There is no text of that name.</exception>
    public string Raw(string name) => Text(name);

    /// <summary>A text with its placeholders filled in.</summary>
    public string Shown(string name, string number, MoveDetails details) => Filled(Text(name), number, details);

    /// <summary>A state of a petition in a word or two.</summary>
    public string Name(PetitionState state) => Text($"PetitionState.{state}");

    /// <summary>A state of an enforcement file in a word or two, for staff.</summary>
    public string Name(EnforcementState state) => Text($"EnforcementState.{state}");

    /// <summary>What citizens read of an enforcement file.</summary>
    public string Public(EnforcementState state) => Text($"Public.{state}");

    /// <summary>What the citizen is told when a petition moves into a state: the text that an officer may still edit.</summary>
    public string Told(PetitionState state, string number, MoveDetails details) => Fill(Template(state), number, details);

    /// <summary>The same before it is filled: with <c>{number}</c>, <c>{day}</c>, <c>{reason}</c>, <c>{reference}</c> and <c>{agency}</c> in it.</summary>
    public string Template(PetitionState state) => Text($"Told.{state}");

    /// <summary>What the citizen is told when the answer comes later, before it is filled.</summary>
    public string ExtensionTemplate => Text("Told.Extended");

    /// <summary>Puts the details into a text that was written with their names in braces.</summary>
    public string Fill(string text, string number, MoveDetails details) => Filled(text, number, details);

    /// <summary>What a citizen can be asked for, one line of the list that asks for everything at once.</summary>
    public string Missing(string item) => Text($"Missing.{item}");

    /// <summary>What the citizen is told when the answer comes later, with the reason in writing (central petition rules).</summary>
    public string Extended(string number, DateOnly until, string reason) =>
        Filled(Text("Told.Extended"), number, new() { Day = until, Reason = reason });

    /// <summary>What happens next; null if nothing does.</summary>
    public string? Next(PetitionState state, MoveDetails details) =>
        Text($"Next.{state}") is { Length: > 0 } text ? Filled(text, "", details) : null;

    /// <summary>A day as people write it: 民國 years in Chinese.</summary>
    public string Day(DateOnly day) => string.Format(
        culture, Text("Day"), day.Year - int.Parse(Text("Day.YearZero"), CultureInfo.InvariantCulture), day.Month, day.Day);

    private string Filled(string text, string number, MoveDetails details) => text
        .Replace("{number}", number, StringComparison.Ordinal)
        .Replace("{day}", details.Day is { } day ? Day(day) : Unknown, StringComparison.Ordinal)
        .Replace("{reason}", details.Reason ?? Unknown, StringComparison.Ordinal)
        .Replace("{reference}", details.Reference ?? Unknown, StringComparison.Ordinal)
        .Replace("{agency}", details.Agency ?? Unknown, StringComparison.Ordinal);

    private string Text(string name) =>
        edited?.GetValueOrDefault(name) is { Length: > 0 } own ? own
        : Resources.GetString(name, culture) ?? throw new KeyNotFoundException($"CaseWords.resx has no text named {name}.");
}
