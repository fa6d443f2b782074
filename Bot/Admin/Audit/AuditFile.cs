using System.Globalization;
using System.Text;
using Bot.Faqs.Exchange;
using Bot.Staff.Audit;
using CsvHelper;

namespace Bot.Admin.Audit;

/// <summary>The audit log as comma-separated values, safe to open in a spreadsheet.</summary>
internal static class AuditFile
{
    private static readonly string[] Columns = ["number", "at", "by", "by_name", "what", "subject", "reason", "details", "address", "hash"];

    public static async Task WriteAsync(IAsyncEnumerable<AuditRow> rows, Stream stream, CancellationToken cancellation)
    {
        // Excel takes a file for UTF-8 only if it begins with the byte order mark.
        await using var writer = new StreamWriter(stream, new UTF8Encoding(true), leaveOpen: true);
        await using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture);
        await WriteAsync(csv, Columns);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            await WriteAsync(csv,
            [
                row.Number.ToString(CultureInfo.InvariantCulture), row.At.ToString("O", CultureInfo.InvariantCulture),
                row.By, row.ByName, row.What, row.Subject, row.Reason ?? "", row.Details ?? "", row.Address, row.Hash
            ]);
        }
    }

    private static Task WriteAsync(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(Formulas.Neutralise(cell));
        }

        return csv.NextRecordAsync();
    }
}
