using System.Text;
using CsvHelper;

namespace Bot.Faqs.Exchange;

/// <summary>The kinds of files that carry entries.</summary>
public enum FaqFileKind
{
    Jsonl,
    Csv,
    Xlsx
}

/// <summary>Reads and writes entries as files.</summary>
public static class FaqFile
{
    /// <summary>The kind that a file's name says; null if it is none of ours.</summary>
    public static FaqFileKind? KindOf(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".JSONL" => FaqFileKind.Jsonl,
        ".CSV" => FaqFileKind.Csv,
        ".XLSX" => FaqFileKind.Xlsx,
        _ => null
    };

    internal static void Write(FaqFileKind kind, Stream stream, IEnumerable<FaqContent> entries)
    {
        var lines = entries.SelectMany(FaqLine.Of);
        switch (kind)
        {
            case FaqFileKind.Jsonl:
                JsonlFile.Write(stream, lines);
                break;
            case FaqFileKind.Csv:
                CsvFile.Write(stream, lines);
                break;
            default:
                XlsxFile.Write(stream, lines);
                break;
        }
    }

    /// <summary>Reads all lines. What is wrong with the file as a whole is said of line 1.</summary>
    internal static IReadOnlyList<FaqLineFound> Read(FaqFileKind kind, Stream stream)
    {
        // Chinese text in an older encoding would come out as nonsense; better to say so.
        using var reader = new StreamReader(stream, new UTF8Encoding(true, throwOnInvalidBytes: true), true, leaveOpen: true);
        try
        {
            return kind switch
            {
                FaqFileKind.Jsonl => [.. JsonlFile.Read(reader)],
                FaqFileKind.Csv => [.. CsvFile.Read(reader)],
                _ => [.. XlsxFile.Read(stream)]
            };
        }
        catch (DecoderFallbackException)
        {
            return [new(1, new FaqProblem("NotUtf8"))];
        }
        catch (Exception problem) when (kind is FaqFileKind.Xlsx || problem is CsvHelperException)
        {
            // A broken workbook fails in as many ways as there are parts in it.
            return [new(1, new FaqProblem("Unreadable", problem.Message))];
        }
    }
}
