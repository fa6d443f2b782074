namespace Knowledge.Text;

/// <summary>64-bit FNV-1a keys of pieces; a collision among some hundred thousand pieces is unlikely and would cost one match.</summary>
internal static class Keys
{
    private const ulong Prime = 1099511628211;

    public static ulong Of(PieceKind kind, ReadOnlySpan<char> text)
    {
        var key = Extend(14695981039346656037, (char)('\uE000' + (int)kind));
        foreach (var c in text)
        {
            key = Extend(key, c);
        }

        return key;
    }

    public static ulong OfPair(ulong first, ulong second) => ((first * Prime) ^ (second >> 7)) * Prime ^ second;

    private static ulong Extend(ulong key, char c) => (key ^ c) * Prime;
}
