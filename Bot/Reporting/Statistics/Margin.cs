namespace Bot.Reporting.Statistics;

/// <summary>One thing that is known of everybody and of those who answered, such as the group of districts.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Answers">The cell of each answer, in the order of the answers.</param>
/// <param name="Population">How many of everybody are in each cell.</param>
public sealed record Margin(string Name, IReadOnlyList<string> Answers, IReadOnlyDictionary<string, int> Population)
{
    /// <summary>
    /// The cells that can be fitted. Those with too few answers become one; if that one has too few still, the smallest of the
    /// others joins it, until it has enough.
    /// </summary>
    internal MarginCells Merged()
    {
        var counts = Answers.GroupBy(a => a).ToDictionary(same => same.Key, same => same.Count());
        var bySize = counts.Keys.Union(Population.Where(p => p.Value > 0).Select(p => p.Key))
            .OrderBy(cell => counts.GetValueOrDefault(cell)).ThenBy(cell => cell, StringComparer.Ordinal).ToList();

        // A cell of which the population knows nothing cannot stand alone either: nothing is known to fit it to.
        var joined = bySize.Where(cell => counts.GetValueOrDefault(cell) < Raking.LeastInCell || Population.GetValueOrDefault(cell) == 0).ToList();
        foreach (var cell in bySize.Where(cell => !joined.Contains(cell)).ToList())
        {
            if (joined.Count > 0 && (joined.Count == 1 || Too(joined)))
            {
                joined.Add(cell);
            }
        }

        var cells = bySize.Where(cell => !joined.Contains(cell)).Select(cell => (string[])[cell]).Concat(joined is [] ? [] : [[.. joined]]).ToList();
        double all = Population.Values.Sum();
        return new(
            Name,
            [.. cells.Select(cell => string.Join('+', cell))],
            [.. cells.Select(cell => cell.Sum(name => Population.GetValueOrDefault(name)) / Math.Max(1, all))],
            [.. Answers.Select(answer => cells.FindIndex(cell => cell.Contains(answer)))],
            joined is [] ? [] : [$"{Name}: {string.Join('+', joined)}"]);

        bool Too(List<string> names) => names.Sum(n => counts.GetValueOrDefault(n)) < Raking.LeastInCell || names.Sum(n => Population.GetValueOrDefault(n)) == 0;
    }
}

/// <summary>A margin ready to be fitted.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Cells">The names of the cells.</param>
/// <param name="Population">The share of everybody in each.</param>
/// <param name="Of">The cell of each answer.</param>
/// <param name="Joined">Which cells were merged, for the report.</param>
internal sealed record MarginCells(string Name, IReadOnlyList<string> Cells, IReadOnlyList<double> Population, IReadOnlyList<int> Of, IReadOnlyList<string> Joined);
