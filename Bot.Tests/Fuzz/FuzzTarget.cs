using System.Text;

namespace Bot.Tests.Fuzz;

/// <summary>Something of ours that reads what anybody may have written. Returning is all that is asked of it.</summary>
/// <param name="Name">Also the folder of its corpus.</param>
/// <param name="Read">Reads one input; the exceptions that it documents are caught inside.</param>
public sealed record FuzzTarget(string Name, Action<byte[]> Read)
{
    public static FuzzTarget OfText(string name, Action<string> read) => new(name, bytes => read(TextOf(bytes)));

    /// <summary>
    /// Text as it may reach us: UTF-8, or, for a share of the inputs, raw UTF-16 units with halves of pairs, which JSON can carry.
    /// </summary>
    internal static string TextOf(byte[] bytes) =>
        bytes is [0xFE, ..] ? Encoding.BigEndianUnicode.GetString(bytes, 1, (bytes.Length - 1) & ~1) : Raw(bytes);

    // What is no UTF-8 becomes units one by one, halves of pairs among them, instead of a row of question marks.
    private static string Raw(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return text.Contains('\uFFFD', StringComparison.Ordinal)
            ? string.Concat(bytes.Select(b => b < 0x80 ? (char)b : (char)(0xD780 + b)))
            : text;
    }
}
