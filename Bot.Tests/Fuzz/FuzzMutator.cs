using System.Text;

namespace Bot.Tests.Fuzz;

/// <summary>Makes hostile inputs of harmless ones. The same number makes the same input, so a failure can be had again.</summary>
public static class FuzzMutator
{
    private const int Longest = 64 * 1024;

    // What readers trip over: ends of ranges, signs that mean something to somebody, marks that nobody sees, digits of other scripts.
    private static readonly byte[][] Words =
    [
        .. new[]
        {
            "0", "-1", "9999999999999999999", "2147483648", "1e999", "NaN", "null", "true", "{}", "[]", "[[", "{\"", "\":", "\\u0000", "\\uD83E", "\"", "'", "\\", "\0",
            "\r\n", "\t", "\u2028", "\u202E", "\u200B", "\uFEFF", "\uFFFD", "%s%n", "{0}", "${jndi:x}", "../", "//", "=cmd()", "@", "<!--", "]]>", "&lt;", "&#0;", "**", "[a](b)", "`",
            "０１２３", "一二三四五六七八九十百千萬億", "٣٤", "㊀", "民國", "元年", "號之", "巷弄", "高雄市", "鳳山區", "樓", "分機", "#", "+886", "09", "+", "-", "°", "′", "座標", "https://maps.app.goo.gl/", "@22.6,120.3",
            "👨‍👩‍👧‍👦", "𠮷", "e\u0301", "\u0301\u0301\u0301\u0301", "form:start:", "faq:show:", "language:", "PK\u0003\u0004", "line:", "U0123456789abcdef0123456789abcdef"
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF, 0xD8, 0xFF], [0xFE, 0xD8, 0x3E, 0x00, 0x41]
    ];

    /// <param name="seeds">Inputs of the usual kind; at least one.</param>
    /// <param name="number">Which mutation.</param>
    public static byte[] Make(IReadOnlyList<byte[]> seeds, long number)
    {
        var random = new Random((int)(number ^ (number >> 32)) ^ 0x5EED);
        var input = new List<byte>(seeds[random.Next(seeds.Count)]);
        for (var steps = 1 + random.Next(6); steps > 0; steps--)
        {
            Change(input, seeds, random);
        }

        return [.. input.Take(Longest)];
    }

    private static void Change(List<byte> input, IReadOnlyList<byte[]> seeds, Random random)
    {
        var at = random.Next(input.Count + 1);
        var length = Math.Min(input.Count - at, 1 + random.Next(32));
        switch (random.Next(8))
        {
            case 0 when at < input.Count:
                input[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < input.Count:
                input[at] = (byte)random.Next(256);
                break;
            case 2:
                input.RemoveRange(at, length);
                break;
            case 3:
                Repeat(input, at, length, 1 + random.Next(random.Next(8) is 0 ? 2000 : 8));
                break;
            case 4:
                var other = seeds[random.Next(seeds.Count)];
                var from = random.Next(other.Length + 1);
                input.InsertRange(at, other.AsSpan(from, Math.Min(other.Length - from, random.Next(64))).ToArray());
                break;
            case 5:
                input.RemoveRange(at, input.Count - at);
                break;
            default:
                input.InsertRange(at, Words[random.Next(Words.Length)]);
                break;
        }
    }

    private static void Repeat(List<byte> input, int at, int length, int times)
    {
        var part = input.GetRange(at, length);
        for (var i = 0; i < times && input.Count < Longest; i++)
        {
            input.InsertRange(at, part);
        }
    }
}
