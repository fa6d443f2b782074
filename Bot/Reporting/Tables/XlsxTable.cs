using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Bot.Reporting.Tables;

/// <summary>Rows of words as a workbook of one sheet, written as they are read: a hundred thousand rows need no room.</summary>
internal static class XlsxTable
{
    public static async Task WriteAsync(Stream stream, IReadOnlyList<string> columns, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellation)
    {
        using var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = file.AddWorkbookPart();
        var sheet = book.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(sheet))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteStartElement(new SheetData());
            WriteRow(writer, columns);
            await foreach (var row in rows.WithCancellation(cancellation))
            {
                WriteRow(writer, row);
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        book.Workbook = new(new Sheets(new Sheet { Name = "cases", SheetId = 1, Id = book.GetIdOfPart(sheet) }));
    }

    // A cell that says that it is text is never taken for a formula.
    private static void WriteRow(OpenXmlWriter writer, IEnumerable<string> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
        {
            writer.WriteElement(new Cell
            {
                DataType = CellValues.InlineString,
                InlineString = new(new Text(string.Concat(cell.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)))) { Space = SpaceProcessingModeValues.Preserve })
            });
        }

        writer.WriteEndElement();
    }
}
