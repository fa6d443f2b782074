using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Bot.Faqs.Exchange;

/// <summary>The first sheet of a workbook; its first row names the columns.</summary>
internal static class XlsxFile
{
    private static readonly string[] Days = ["review_due", "valid_from", "valid_until"];

    // A small file may unpack to a huge one, and each cell of it takes a hundred times its four letters while it is read.
    private static readonly OpenSettings Careful = new() { MaxCharactersInPart = 10_000_000 };

    public static void Write(Stream stream, IEnumerable<FaqLine> lines)
    {
        using var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = file.AddWorkbookPart();
        var sheet = book.AddNewPart<WorksheetPart>();
        var rows = lines.Select(FaqTable.Cells).Prepend(FaqTable.Columns).Select(row => new Row(row.Select(Text)));
        sheet.Worksheet = new(new SheetData(rows));
        book.Workbook = new(new Sheets(new Sheet { Name = "faq", SheetId = 1, Id = book.GetIdOfPart(sheet) }));
    }

    public static IEnumerable<FaqLineFound> Read(Stream stream)
    {
        using var file = SpreadsheetDocument.Open(stream, isEditable: false, Careful);
        var book = file.WorkbookPart!;
        var first = book.Workbook!.Descendants<Sheet>().First().Id!.Value!;
        var shared = book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => item.InnerText).ToArray() ?? [];
        string[]? header = null;
        foreach (var (number, cells) in Rows((WorksheetPart)book.GetPartById(first), shared))
        {
            if (header is not null)
            {
                yield return new(number, FaqTable.Read(header, [.. header.Select((column, i) => Value(column, cells.GetValueOrDefault(i)))]));
                continue;
            }

            header = [.. Enumerable.Range(0, cells.Count).Select(i => cells.GetValueOrDefault(i).Text?.Trim() ?? "")];
            if (FaqTable.Problem(header) is { } problem)
            {
                yield return new(number, problem);
                yield break;
            }
        }
    }

    private static Cell Text(string text) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new(new Text(string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)))) { Space = SpaceProcessingModeValues.Preserve })
    };

    // Rows and cells that say nothing may be left out of a file; where they stand is then told by their addresses.
    private static IEnumerable<(int Number, Dictionary<int, (string? Text, bool IsNumber)> Cells)> Rows(WorksheetPart sheet, string[] shared)
    {
        var number = 0;
        foreach (var row in RowsOf(sheet))
        {
            number = (int?)row.RowIndex?.Value ?? number + 1;
            var cells = new Dictionary<int, (string?, bool)>();
            var column = -1;
            foreach (var cell in row.Elements<Cell>())
            {
                column = cell.CellReference?.Value is { } address ? ColumnOf(address) : column + 1;
                cells[column] = Said(cell, shared);
            }

            if (cells.Values.Any(cell => !string.IsNullOrWhiteSpace(cell.Item1)))
            {
                yield return (number, cells);
            }
        }
    }

    // One at a time: a sheet need not be in memory as a whole.
    private static IEnumerable<Row> RowsOf(WorksheetPart sheet)
    {
        using var reader = OpenXmlReader.Create(sheet);
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(Row))
            {
                yield return (Row)reader.LoadCurrentElement()!;
            }
        }
    }

    private static (string? Text, bool IsNumber) Said(Cell cell, string[] shared)
    {
        var kind = cell.DataType?.Value ?? CellValues.Number;
        var value = cell.CellValue?.Text;
        return kind == CellValues.InlineString ? (cell.InlineString?.InnerText, false)
            : kind == CellValues.SharedString ? (shared[int.Parse(value!, CultureInfo.InvariantCulture)], false)
            : kind == CellValues.Boolean ? (value is "1" ? bool.TrueString : bool.FalseString, false)
            : (value, kind == CellValues.Number);
    }

    // A spreadsheet makes a day of what looks like one, and keeps days as numbers.
    private static string Value(string column, (string? Text, bool IsNumber) cell) =>
        cell.IsNumber && Days.Contains(column) && double.TryParse(cell.Text, CultureInfo.InvariantCulture, out var day)
            ? DateTime.FromOADate(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : cell.Text ?? "";

    // The letters of an address such as AB12, counted from 0.
    private static int ColumnOf(string address) => address.TakeWhile(char.IsAsciiLetter).Aggregate(0, (sum, letter) => sum * 26 + (letter & 31)) - 1;
}
