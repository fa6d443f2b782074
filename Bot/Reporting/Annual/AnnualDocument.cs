using System.Globalization;
using Bot.Reporting.Tables;

namespace Bot.Reporting.Annual;

/// <summary>The report's chapters in the order of the service plan.</summary>
internal static class AnnualDocument
{
    public static ReportDocument Compose(
        int year, ReportingWords words, string agency, IReadOnlyDictionary<string, string> written, AnnualFigures figures, DateTime countedAt, bool isFrozen)
    {
        string Text(string section) => written.GetValueOrDefault(section, "");
        StaffBlock By(string section) => new(section, Text(section));
        HeadingBlock Chapter(string name) => new(1, words[$"Annual.{name}"]);

        var at = words["Annual.At", words.Day(DateOnly.FromDateTime(countedAt)), countedAt.ToString("HH:mm", CultureInfo.InvariantCulture)];
        return new(
            words["Annual.Title", words.Year(year)],
            [agency, .. Text(AnnualSections.Number) is { Length: > 0 } number ? (string[])[words["Annual.Number", number]] : [], words[isFrozen ? "Annual.Frozen" : "Annual.NotFrozen", at]],
            words.Language,
            [
                Chapter(AnnualSections.Basis), By(AnnualSections.Basis),
                Chapter(AnnualSections.Goals), By(AnnualSections.Goals),
                Chapter(AnnualSections.Targets), By(AnnualSections.Targets),
                Chapter("work"), new TableBlock(Work(words, written, figures)),
                Chapter(AnnualSections.Analysis), new NoteBlock(words["Annual.Method", words.Year(year), at]),
                .. figures.Tables.Select(t => new TableBlock(t)), By(AnnualSections.Analysis),
                Chapter(AnnualSections.Survey), new NoteBlock(words[figures.Surveys.Count == 0 ? "Annual.NoSurvey" : "Annual.SurveyMethod"]),
                .. figures.Surveys.Select(t => new TableBlock(t)), By(AnnualSections.Survey),
                Chapter(AnnualSections.Review), By(AnnualSections.Review),
                Chapter(AnnualSections.Plans), By(AnnualSections.Plans),
                Chapter(AnnualSections.Appendix), By(AnnualSections.Appendix)
            ]);
    }

    // 執行要項, 執行重點, 辦理情形, 執行單位 along the six headings: what staff wrote, and what the system counted for each.
    private static FigureTable Work(ReportingWords words, IReadOnlyDictionary<string, string> written, AnnualFigures figures) => new("work", words["Work"],
        [words["Work.Heading"], words["Work.Focus"], words["Work.Done"], words["Work.Unit"]],
        [
            .. Enumerable.Range(1, AnnualSections.Headings).Select(n => (Figure[])
            [
                Figure.Of(words[$"Work.{n}"]),
                Figure.Of(written.GetValueOrDefault(AnnualSections.Focus(n), "")),
                Figure.Of(string.Join('\n', ((string[])[figures.Done[n - 1], written.GetValueOrDefault(AnnualSections.Done(n), "")]).Where(s => s.Length > 0))),
                Figure.Of(written.GetValueOrDefault(AnnualSections.Unit(n), ""))
            ])
        ]);
}
