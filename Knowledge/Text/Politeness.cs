namespace Knowledge.Text;

/// <summary>
/// Takes away words that say only that the writer is polite. A message of nothing but such words keeps them, so that an
/// entry for greetings can still be found.
/// </summary>
internal static class Politeness
{
    // Longest first, in normalised spelling.
    private static readonly string[] Words =
    [
        "想請問一下", "想請教一下", "我想問一下", "不好意思", "請問一下", "想問一下", "麻煩你了", "非常感謝", "請教一下", "我想請問",
        "想請問", "想請教", "麻煩你", "謝謝你", "多謝", "感謝", "感恩", "謝謝", "請問", "請教", "你好", "哈囉", "拜託"
    ];

    public static string Strip(string text)
    {
        var bare = text;
        foreach (var word in Words)
        {
            if (bare.Contains(word, StringComparison.Ordinal))
            {
                bare = bare.Replace(word, "", StringComparison.Ordinal);
            }
        }

        bare = bare.Trim(' ', Normaliser.Break);
        return bare.Length == 0 ? text : bare;
    }
}
