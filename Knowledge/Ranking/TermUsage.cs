namespace Knowledge.Ranking;

/// <summary>
/// Counts in how many entries each term stands. An entry counts once, however many phrasings it has: else its own words would
/// look common.
/// </summary>
internal sealed class TermUsage
{
    private readonly List<int> lastEntry = [];

    /// <summary>The number of entries that have a term.</summary>
    public List<int> Having { get; } = [];

    /// <summary>Makes room for one more term.</summary>
    public void Add()
    {
        lastEntry.Add(-1);
        Having.Add(0);
    }

    /// <summary>Counts a term; the calls come entry by entry.</summary>
    public void Count(int term, int entry)
    {
        Having[term] += lastEntry[term] == entry ? 0 : 1;
        lastEntry[term] = entry;
    }
}
