using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;

namespace Bot.Dialogs.Reports;

/// <summary>A report in the words of its own form, for staff to read.</summary>
public static class ReportText
{
    /// <summary>The kinds of building, most likely first.</summary>
    public static IReadOnlyList<string> Buildings => ReportForm.Kinds;

    /// <summary>The floors that the form offers; any other is typed.</summary>
    public static IReadOnlyList<string> Floors => ReportReaders.FloorKeys;

    /// <summary>What an option of the form is called: <c>kind</c> and <c>rooftop</c>. The key itself if it has no name.</summary>
    public static string Name(string question, string? option, string language) => option is null
        ? ""
        : ReportWords.In(language).Find($"{question}.{option}") ?? option;

    /// <summary>What a question is called in a word or two.</summary>
    public static string Label(string question, string language) => ReportWords.In(language).Find($"{question}.Label") ?? question;

    /// <summary>An answer that fits a question; null if it has none.</summary>
    public static string? Example(string question, string language) => ReportWords.In(language).Find($"{question}.Example");

    /// <summary>The notice about personal data that is read to whoever informs (個人資料保護法 §8).</summary>
    public static string Notice(string language) => ReportWords.In(language).Find($"{PersonalQuestions.ConsentQuestion}.Ask") ?? "";

    /// <summary>A floor as people say it.</summary>
    public static string Floor(string floor, string language)
    {
        var words = ReportWords.In(language);
        return words.Find($"floor.{floor}") ?? Wordbook.Fill(words.FloorLevel, floor);
    }

    /// <summary>Where it is, in one line; empty for a petition without a place.</summary>
    public static string Place(Report report) => report.Place is { } place ? AnswerText.Of(place) : "";

    /// <summary>Everything that was reported, a label and a text each, in the order of the form; photos are not among it.</summary>
    public static IReadOnlyList<(string Label, string Text)> Lines(Report report, string language)
    {
        (string Question, string? Text)[] lines =
        [
            ("place", Place(report)),
            ("kind", Name("kind", report.Building, language)),
            ("floor", report.Floor is { } floor ? Floor(floor, language) : null),
            ("work", Name("work", report.Work, language)),
            ("since", report.Since),
            ("hours", report.Hours),
            ("answer", Name("answer", report.Answer, language))
        ];
        return [.. lines.Where(l => !string.IsNullOrEmpty(l.Text)).Select(l => (Label(l.Question, language), l.Text!))];
    }
}
