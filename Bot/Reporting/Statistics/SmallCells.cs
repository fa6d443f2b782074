namespace Bot.Reporting.Statistics;

/// <summary>
/// Makes the cells of one whole fit to be published: those below five become one, with as many others as it takes to reach
/// five. What is left unsaid is only in that one cell, so nothing can be found by subtraction from the sum. Cells without
/// anything go into it unseen: nobody can tell which they were.
/// </summary>
public static class SmallCells
{
    /// <summary>The name of the cell that holds what may not be told apart.</summary>
    public const string Other = "other";

    /// <summary>
    /// Merges; null if nothing may be told: the whole is below five but not nothing, or what is below five has no other cell to
    /// go into.
    /// </summary>
    /// <param name="counts">The whole.</param>
    /// <param name="alone">
    /// A cell that another set over the same whole has too. It is never taken along with smaller ones: where the other set
    /// told it, one would only have to subtract.
    /// </param>
    public static IReadOnlyList<Cell>? Merge(IReadOnlyDictionary<string, int> counts, string? alone = null)
    {
        var all = counts.Values.Sum();
        if (all is > 0 and < SmallNumbers.Least)
        {
            return null;
        }

        var (hidden, open) = (0, new List<Cell>());
        foreach (var cell in counts.Where(c => c.Value > 0).Select(c => new Cell(c.Key, c.Value)).OrderBy(c => c.Count).ThenBy(c => c.Name, StringComparer.Ordinal))
        {
            if (cell.Count < SmallNumbers.Least || cell.Name == Other || (hidden is > 0 and < SmallNumbers.Least && cell.Name != alone))
            {
                hidden += cell.Count;
            }
            else
            {
                open.Add(cell);
            }
        }

        return hidden is > 0 and < SmallNumbers.Least ? null : [.. open.OrderBy(c => c.Name, StringComparer.Ordinal), .. hidden > 0 ? (Cell[])[new(Other, hidden)] : []];
    }

    /// <summary>
    /// A share that may be told: neither those of whom it is true nor the others are fewer than five, unless they are none.
    /// </summary>
    public static double? Share(int part, int all) =>
        all < SmallNumbers.Least || IsSmall(part) || IsSmall(all - part) ? null : (double)part / all;

    private static bool IsSmall(int count) => count is > 0 and < SmallNumbers.Least;
}

/// <summary>A cell of a published table.</summary>
/// <param name="Name">Of what.</param>
/// <param name="Count">Five or more.</param>
public readonly record struct Cell(string Name, int Count);
