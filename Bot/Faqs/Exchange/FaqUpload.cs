using System.IO.Compression;

namespace Bot.Faqs.Exchange;

/// <summary>
/// A file that somebody sent, of the kind that its bytes say it is, whatever it is called. Between the dry run and the
/// import it travels with the form: no server has to keep it.
/// </summary>
/// <param name="Kind">The kind.</param>
/// <param name="Bytes">All of it.</param>
public sealed record FaqUpload(FaqFileKind Kind, byte[] Bytes)
{
    /// <summary>Five megabytes: some thousands of entries.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    /// <summary>Reads a file; null if it is none of ours.</summary>
    public static FaqUpload? Read(byte[] bytes) => KindOf(bytes) is { } kind ? new(kind, bytes) : null;

    /// <summary>The file for a hidden field.</summary>
    public string Pack()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Bytes);
        }

        return Convert.ToBase64String(packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    /// <summary>The file that a hidden field holds; null if that is not what <see cref="Pack"/> made, or too much.</summary>
    public static FaqUpload? Unpack(string? packed)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(Convert.FromBase64String(packed ?? "")), CompressionMode.Decompress);
            var bytes = new byte[MostBytes + 1];
            var length = gzip.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length > MostBytes ? null : Read(bytes[..length]);
        }
        catch (Exception e) when (e is FormatException or InvalidDataException)
        {
            return null;
        }
    }

    // A workbook is a ZIP archive ("PK"); JSON lines begin with an object; a table is any other text.
    private static FaqFileKind? KindOf(byte[] bytes) => bytes switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] => FaqFileKind.Xlsx,
        _ when bytes.Contains((byte)0) => null,
        _ => FirstSign(bytes) switch { null => null, (byte)'{' => FaqFileKind.Jsonl, _ => FaqFileKind.Csv }
    };

    private static byte? FirstSign(byte[] bytes)
    {
        var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var place = Array.FindIndex(bytes, start, b => b is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'));
        return place < 0 ? null : bytes[place];
    }
}
