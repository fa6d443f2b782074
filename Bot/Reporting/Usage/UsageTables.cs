using System.Globalization;
using Bot.Reporting.Petitions;
using Bot.Reporting.Tables;

namespace Bot.Reporting.Usage;

/// <summary>How the chat was used, as tables.</summary>
internal static class UsageTables
{
    /// <param name="f">The figures.</param>
    /// <param name="words">The words.</param>
    /// <param name="entries">What the entries are called, by their ids.</param>
    public static IEnumerable<FigureTable> All(UsageFigures f, ReportingWords words, IReadOnlyDictionary<string, string> entries) =>
        [Faqs(f, words), Entries(f, words, entries), Hours(f, words), Channels(f, words), Languages(f, words)];

    public static FigureTable Faqs(UsageFigures f, ReportingWords words) => new("faqs", words["Faqs"], [words["Figure"], words["Value"]],
    [
        [Figure.Of(words["Faqs.Questions"]), Figure.Of(f.Questions)],
        [Figure.Of(words["Faqs.Answered"]), Figure.Share(f.AnsweredShare)],
        [Figure.Of(words["Faqs.None"]), Figure.Share(f.UnansweredShare)],
        [Figure.Of(words["Faqs.Deflected"]), Figure.Share(f.DeflectedShare)],
        [Figure.Of(words["Faqs.HandedOver"]), Figure.Share(f.HandedOverShare)],
        [Figure.Of(words["Faqs.Helpful"]), Figure.Share(f.HelpfulShare)]
    ], words["Faqs.Note"]);

    public static FigureTable Entries(UsageFigures f, ReportingWords words, IReadOnlyDictionary<string, string> entries) =>
        CaseTables.Counted("entries", words["Entries"], words["Entry"], words,
            f[UsageMeasures.Entries].OrderByDescending(e => e.Value).Take(50).Select(e => (entries.GetValueOrDefault(e.Key, e.Key), e.Value)), words["Entries.Note"]) with
        { Drawn = null };

    public static FigureTable Hours(UsageFigures f, ReportingWords words) => new("hours", words["Hours"], [words["Hour"], words["Messages"]],
        [.. Enumerable.Range(0, 24).Select(h => h.ToString("00", CultureInfo.InvariantCulture)).Select(h => (Figure[])[Figure.Of(h), Figure.Of(f[UsageMeasures.MessagesByHour].GetValueOrDefault(h))])],
        words["Hours.Note"])
    { Drawn = 1, InOrder = true };

    public static FigureTable Channels(UsageFigures f, ReportingWords words) =>
        CaseTables.Counted("channels", words["Channels"], words["Channel"], words, f[UsageMeasures.MessagesByChannel].Select(c => (words.Find($"Channel.{c.Key}") ?? c.Key, c.Value)), words["Hours.Note"]);

    public static FigureTable Languages(UsageFigures f, ReportingWords words) =>
        CaseTables.Counted("question-languages", words["QuestionLanguages"], words["Language"], words, f[UsageMeasures.Languages].Select(l => (l.Key, l.Value)), words["Hours.Note"]);
}
