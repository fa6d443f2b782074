using System.Globalization;
using Bot.Dialogs.Conversations;

namespace Bot.Faqs.Writing;

/// <summary>
/// Points out what citizens stumble over: a first paragraph that does not answer at once, long sentences, words of
/// officials. It only hints; the curator decides. The words stand in <c>officialese.zh-TW.txt</c>.
/// </summary>
public sealed class PlainWriting
{
    /// <summary>Characters of the first paragraph, which is to answer by itself.</summary>
    public const int LongestOpening = 120;

    /// <summary>Characters of a sentence in Chinese, which has no blanks.</summary>
    public const int LongestChineseSentence = 50;

    /// <summary>Words of a sentence in languages with blanks.</summary>
    public const int LongestSentence = 25;

    private const string Words = "Bot.Faqs.Writing.officialese.zh-TW.txt";
    private static readonly char[] Ends = ['\u3002', '\uFF01', '\uFF1F', '\uFF1B', '\n', '!', '?'];

    // Longer words first: what is a part of one that was found is not named again.
    private readonly Lazy<IReadOnlyList<(string Word, string Instead)>> officialese =
        new(() => [.. Read().OrderByDescending(pair => pair.Word.Length)]);

    /// <summary>The hints for an answer, in the order of their kinds.</summary>
    public IReadOnlyList<WritingHint> Look(string language, string answer)
    {
        var text = answer.ReplaceLineEndings("\n").Trim();
        return
        [
            .. Opening(language, text),
            .. Sentences(language, text).Where(s => s.Length > s.Limit).Select(s => new WritingHint(WritingHintKind.LongSentence, s.Text, s.Length.ToString(CultureInfo.InvariantCulture))),
            .. language == SpokenLanguage.Chinese ? Found(text) : []
        ];
    }

    private static IEnumerable<WritingHint> Opening(string language, string text)
    {
        var opening = text.Split('\n')[0];
        if (language == SpokenLanguage.Chinese && opening.Length > LongestOpening)
        {
            yield return new(WritingHintKind.LongOpening, opening, opening.Length.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<(string Text, int Length, int Limit)> Sentences(string language, string text) =>
        from sentence in text.Split(language is SpokenLanguage.Chinese ? Ends : [.. Ends, '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        select language is SpokenLanguage.Chinese or "th"
            ? (sentence, sentence.Length, LongestChineseSentence * (language is "th" ? 3 : 1))
            : (sentence, sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, LongestSentence);

    private IEnumerable<WritingHint> Found(string text)
    {
        foreach (var (word, instead) in officialese.Value.Where(pair => pair.Word.Length > 0))
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                text = text.Replace(word, "\n", StringComparison.Ordinal);
                yield return new(WritingHintKind.Officialese, word, instead);
            }
        }
    }

    private static IEnumerable<(string Word, string Instead)> Read()
    {
        using var reader = new StreamReader(typeof(PlainWriting).Assembly.GetManifestResourceStream(Words)!);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && line.Split('=', 2, StringSplitOptions.TrimEntries) is [var word, var instead])
            {
                yield return (word, instead);
            }
        }
    }
}

/// <summary>What a hint is about.</summary>
public enum WritingHintKind
{
    /// <summary>The first paragraph is longer than an answer at a glance.</summary>
    LongOpening,
    LongSentence,

    /// <summary>A word of officials; there is a plainer one.</summary>
    Officialese
}

/// <summary>Something that could be plainer.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">The words in question.</param>
/// <param name="More">Their length, or the plainer words.</param>
public sealed record WritingHint(WritingHintKind Kind, string Text, string More);
