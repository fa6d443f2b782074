using Bot.Reporting.Tables;

namespace Bot.Reporting.Annual;

/// <summary>A report as a document that everybody may edit (.odt). Charts are drawn as shapes with a title and a description.</summary>
internal static class OdtFile
{
    public static byte[] Write(ReportDocument report) =>
        OdfPackage.Write(OdfPackage.Text, report.Title, report.Language, root => Content(root, report), root => OdtStyles.Write(root, report.Language));

    private static void Content(OdfWriter root, ReportDocument report)
    {
        root.In("office:automatic-styles", OdtStyles.Automatic);
        root.In("office:body", body => body.In("office:text", text =>
        {
            text.Leaf("text:p", report.Title, ("text:style-name", "Title"));
            foreach (var line in report.Cover)
            {
                text.Leaf("text:p", line, ("text:style-name", "Subtitle"));
            }

            foreach (var block in report.Blocks)
            {
                Write(text, block);
            }
        }));
    }

    private static void Write(OdfWriter text, Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                text.Leaf("text:h", heading.Words, ("text:style-name", OdtStyles.Heading(heading.Level)), ("text:outline-level", OdfWriter.Number(heading.Level)));
                break;
            case NoteBlock note:
                Paragraphs(text, note.Words, OdtStyles.Note);
                break;
            case StaffBlock staff:
                Paragraphs(text, staff.Words, OdtStyles.Body);
                break;
            case TableBlock { Table: var table }:
                text.Leaf("text:h", table.Title, ("text:style-name", OdtStyles.Heading(2)), ("text:outline-level", "2"));
                OdtChart.Draw(text, table);
                Table(text, table);
                Paragraphs(text, table.Note, OdtStyles.Note);
                break;
        }
    }

    private static void Table(OdfWriter text, FigureTable table) => text.In("table:table", drawn =>
    {
        drawn.Attributes(("table:name", table.Title), ("table:style-name", OdtStyles.Table));
        drawn.Empty("table:table-column", ("table:number-columns-repeated", OdfWriter.Number(table.Columns.Count)));
        drawn.In("table:table-header-rows", head => Row(head, table.Columns.Select(Figure.Of), OdtStyles.HeadCell, OdtStyles.CellHead));
        foreach (var row in table.Rows)
        {
            Row(drawn, row, OdtStyles.Cell, OdtStyles.CellWords);
        }
    });

    private static void Row(OdfWriter table, IEnumerable<Figure> figures, string cellStyle, string style) => table.In("table:table-row", row =>
    {
        foreach (var figure in figures)
        {
            row.In("table:table-cell", cell =>
            {
                cell.Attributes(("table:style-name", cellStyle), ("office:value-type", "string"));
                Paragraphs(cell, figure.Text, figure.IsNumber ? OdtStyles.CellNumber : style, evenIfEmpty: true);
            });
        }
    });

    private static void Paragraphs(OdfWriter text, string words, string style, bool evenIfEmpty = false)
    {
        foreach (var line in words.Split('\n').Where(line => evenIfEmpty || line.Length > 0))
        {
            text.Leaf("text:p", line, ("text:style-name", style));
        }
    }
}
