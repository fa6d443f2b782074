using System.Text.RegularExpressions;

namespace Bot.Dialogs.Conversations;

/// <summary>Sentences, by the marks at their ends.</summary>
internal static partial class Sentences
{
    /// <summary>The text with a line break after every sentence.</summary>
    public static string Broken(string text) => End().Replace(text, "$0\n").TrimEnd('\n');

    [GeneratedRegex(@"[\u3002\uFF01\uFF1F](?![\n\u300D\uFF09])|[.!?](?= )")]
    private static partial Regex End();
}
