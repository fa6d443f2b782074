using System.Globalization;
using System.Text;
using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Forms;

/// <summary>The readers that any form can use.</summary>
internal static class Read
{
    private const int ShortestHint = 2;

    /// <summary>One of a few options: tapped, or typed as its number, its words, or what people say for it.</summary>
    /// <param name="keys">The options' keys, most likely first.</param>
    /// <param name="alsoSaid">What else people type for a key.</param>
    public static Reader<string> OneOf(IReadOnlyList<string> keys, Func<string, IReadOnlyList<string>> alsoSaid) =>
        new(heard => KeyOf(heard, keys, alsoSaid) is { } key ? Understanding.Of(Answer.Chosen(key)) : Understanding.None,
            answer => answer.Choice is { } key && keys.Contains(key) ? key : null)
        {
            Keys = keys
        };

    /// <summary>Free words, without control characters and blanks around them.</summary>
    /// <param name="least">Characters at least.</param>
    /// <param name="most">Characters at most.</param>
    /// <param name="doubt">What to ask before words are taken as they stand; null if nothing speaks against them.</param>
    public static Reader<string> Text(int least, int most, Func<Heard, string, string?>? doubt = null) =>
        new(heard => heard.Text is null ? Understanding.None : Words(heard, Clean(heard.Text), least, most, doubt), answer => answer.Words)
        {
            IsOpen = true
        };

    /// <summary>The words in one piece: control characters go, line breaks stay.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().Trim();
    }

    private static Understanding Words(Heard heard, string text, int least, int most, Func<Heard, string, string?>? doubt)
    {
        var words = FormWords.In(heard.Moment);
        var length = new StringInfo(text).LengthInTextElements;
        return length switch
        {
            _ when length < least => Understanding.Wrong(Wordbook.Fill(words.TooShort, least)),
            _ when length > most => Understanding.Wrong(Wordbook.Fill(words.TooLong, most)),
            _ when doubt?.Invoke(heard, text) is { } question => Understanding.Doubtful(heard, question, Answer.Of(text)),
            _ => Understanding.Of(Answer.Of(text))
        };
    }

    private static string? KeyOf(Heard heard, IReadOnlyList<string> keys, Func<string, IReadOnlyList<string>> alsoSaid)
    {
        if (heard.Key is { } tapped)
        {
            return keys.Contains(tapped) ? tapped : null;
        }

        if (TypedWords.In(heard.Text) is not { HasLetters: true } typed)
        {
            return null;
        }

        var labels = heard.Prompt.Options.ToLookup(o => o.Key, o => o.Label);
        var said = keys.SelectMany(key => labels[key].Concat(alsoSaid(key)).Select(words => (Key: key, TypedWords.In(words)!.Command))).ToArray();
        return ByNumber(heard.Prompt, typed)
            ?? said.FirstOrDefault(s => s.Command == typed.Command).Key
            ?? (CitizenWords.Asks(typed) ? null : Hint(said, typed.Command));
    }

    private static string? ByNumber(Prompt prompt, TypedWords typed) =>
        prompt.Numbered && int.TryParse(typed.Command, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? prompt.Options.ElementAtOrDefault(number - 1)?.Key
            : null;

    // "隔壁頂樓加蓋了": the longest of what people say decides.
    private static string? Hint((string Key, string Command)[] said, string command) => said
        .Where(s => s.Command.Length >= ShortestHint && command.Contains(s.Command, StringComparison.Ordinal))
        .OrderByDescending(s => s.Command.Length)
        .FirstOrDefault().Key;
}
