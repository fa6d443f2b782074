using System.Globalization;
using System.Text;
using Bot.Faqs.Exchange;
using CsvHelper;

namespace Bot.Reporting.Tables;

/// <summary>
/// Comma-separated values for spreadsheets and machines: UTF-8 with its mark, one row of names, whole numbers without
/// separators, nothing where nothing is known, and no text that a spreadsheet would run.
/// </summary>
internal static class CsvTable
{
    public static byte[] Write(IEnumerable<FigureTable> tables)
    {
        using var bytes = new MemoryStream();
        using (var writer = new StreamWriter(bytes, new UTF8Encoding(true), leaveOpen: true))
        using (var csv = new CsvWriter(writer, CultureInfo.InvariantCulture))
        {
            foreach (var (i, table) in tables.Index())
            {
                if (i > 0)
                {
                    csv.NextRecord();
                }

                WriteRow(csv, table.Columns);
                foreach (var row in table.Rows)
                {
                    WriteRow(csv, row.Select(Cell));
                }
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Rows of words, one after the other as they are read.</summary>
    public static async Task WriteAsync(Stream stream, IReadOnlyList<string> columns, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(true), leaveOpen: true);
        await using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture);
        await WriteRowAsync(csv, columns);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            await WriteRowAsync(csv, row);
        }
    }

    private static Task WriteRowAsync(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(Formulas.Neutralise(cell));
        }

        return csv.NextRecordAsync();
    }

    private static void WriteRow(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
    }

    // A negative number is none of the formulas that are feared.
    private static string Cell(Figure figure) =>
        figure.Number is { } number ? number.ToString(figure.Kind is FigureKind.Count ? "0" : "0.####", CultureInfo.InvariantCulture)
        : figure == Figure.Nothing ? ""
        : Formulas.Neutralise(figure.Text);
}
