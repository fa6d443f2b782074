namespace Bot.Admin.Parts;

/// <summary>Which page of a long list is shown. <c>_Pager.cshtml</c> draws it; the links keep every other part of the address.</summary>
/// <param name="Number">From 1.</param>
/// <param name="HasNext">Whether there are more behind it.</param>
public sealed record Pager(int Number, bool HasNext)
{
    /// <summary>Rows on a page.</summary>
    public const int Size = 50;

    /// <summary>How many rows stand before a page, whatever number the address says.</summary>
    public static int Skip(int number) => (Math.Clamp(number, 1, 1_000_000) - 1) * Size;

    /// <summary>One page of what was read: read one row more than <see cref="Size"/>, and this takes it away again.</summary>
    public static (IReadOnlyList<T> Rows, Pager Pager) Cut<T>(List<T> read, int number) =>
        (read.Count > Size ? read[..Size] : read, new(Math.Max(1, number), read.Count > Size));
}
