using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Bot.Faqs.Exchange;

/// <summary>Comma-separated values in UTF-8, with the byte order mark without which Excel garbles Chinese.</summary>
internal static class CsvFile
{
    // What is read may end its lines in any way and quote as it likes.
    private static readonly CsvConfiguration Lenient = new(CultureInfo.InvariantCulture) { BadDataFound = null };

    public static void Write(Stream stream, IEnumerable<FaqLine> lines)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(true), leaveOpen: true);
        using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture);
        foreach (var row in lines.Select(FaqTable.Cells).Prepend(FaqTable.Columns))
        {
            foreach (var cell in row)
            {
                csv.WriteField(cell);
            }

            csv.NextRecord();
        }
    }

    public static IEnumerable<FaqLineFound> Read(TextReader reader)
    {
        using var parser = new CsvParser(reader, Lenient);
        if (!parser.Read())
        {
            yield break;
        }

        var header = parser.Record!.Select(name => name.Trim()).ToArray();
        if (FaqTable.Problem(header) is { } problem)
        {
            yield return new(1, problem);
            yield break;
        }

        // A cell may have line breaks: a record begins on the line after the one before it ended.
        for (var begin = parser.RawRow + 1; parser.Read(); begin = parser.RawRow + 1)
        {
            yield return new(begin, FaqTable.Read(header, parser.Record!));
        }
    }
}
