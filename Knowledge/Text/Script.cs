namespace Knowledge.Text;

/// <summary>How a script is cut into pieces.</summary>
internal static class Script
{
    /// <summary>Every character is a unit of meaning.</summary>
    public static bool IsHan(char c) =>
        c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF') or '\u3005' or '\u3007'
        || char.IsSurrogate(c);

    /// <summary>Written without spaces and in letters: Thai, Lao, Burmese, Khmer, kana.</summary>
    public static bool IsUnspaced(char c) =>
        c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
            or (>= '\u3040' and <= '\u30FF');
}
