using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

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

    public static Command? CommandIn(TypedWords typed) => typed switch
    {
        { HasLetters: false, HasEmoji: false, HasQuestionMark: true } => Command.Help,
        _ => Commands.TryGetValue(typed.Command, out var command) ? command : null
    };

    public static IReadOnlyList<string> List(string name) =>
        Lists.GetString(name, CultureInfo.InvariantCulture) is { } list
            ? list.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : throw new MissingManifestResourceException($"CitizenWords.resx has no list '{name}'.");
}
