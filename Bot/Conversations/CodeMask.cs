using System.Text.RegularExpressions;
using Bot.Dialogs.Cases;

namespace Bot.Conversations;

/// <summary>Takes out of the bot's words the codes that open cases: they are for the citizen alone.</summary>
internal static partial class CodeMask
{
    public static string Mask(string text) =>
        Alike().Replace(text, code => code.Value.Any(char.IsAsciiDigit) && code.Value.Any(char.IsAsciiLetterUpper) ? "◯" : code.Value);

    [GeneratedRegex($"(?<![A-Za-z0-9])[{LookUpCode.Alphabet}]{{4}}[- ]?[{LookUpCode.Alphabet}]{{4}}(?![A-Za-z0-9])")]
    private static partial Regex Alike();
}
