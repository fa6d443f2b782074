using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// What the bot listens for in any language: the lists of <c>CitizenWords.resx</c>, one word or phrase to a line, written
/// the way <see cref="TypedWords"/> reads them.
/// </summary>
internal static class CitizenWords
{
    private static readonly ResourceManager Lists = new(typeof(CitizenWords));

    // Whole messages only: "請問選單在哪" is a question, not a command.
    private static readonly FrozenDictionary<string, Command> Commands = Enum.GetValues<Command>()
        .SelectMany(command => List(command.ToString()).Select(words => (words, command)))
        .ToFrozenDictionary(c => TypedWords.In(c.words)!.Command, c => c.command, StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, FrozenSet<string>> Sets = new(StringComparer.Ordinal);

    private static readonly Regex Asking = new(string.Join('|', List("Asking").Select(AsWord)), RegexOptions.CultureInvariant);

    public static Command? CommandIn(TypedWords typed) => typed switch
    {
        { HasLetters: false, HasEmoji: false, HasQuestionMark: true } => Command.Help,
        _ => Commands.TryGetValue(typed.Command, out var command) ? command : null
    };

    /// <summary>Whether words ask something, by their mark or by a word that makes a question of a sentence.</summary>
    public static bool Asks(string text) => Asks(TypedWords.In(text)!);

    public static bool Asks(TypedWords typed) => typed.HasQuestionMark || Asking.IsMatch(typed.Clauses);

    /// <summary>Whether a whole message is one of a list.</summary>
    public static bool Is(string text, string list) =>
        Sets.GetOrAdd(list, name => List(name).Select(words => TypedWords.In(words)!.Command).ToFrozenSet(StringComparer.Ordinal))
            .Contains(TypedWords.In(text)!.Command);

    public static IReadOnlyList<string> List(string name) => TryList(name) is { Count: > 0 } list
        ? list
        : throw new MissingManifestResourceException($"CitizenWords.resx has no list '{name}'.");

    /// <summary>The list, or an empty one if there is none of that name.</summary>
    public static IReadOnlyList<string> TryList(string name) =>
        Lists.GetString(name, CultureInfo.InvariantCulture)?
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static string AsWord(string word) =>
        word is [>= 'a' and <= 'z', ..] ? $"(?<![a-z]){Regex.Escape(word)}(?![a-z])" : Regex.Escape(word);
}
