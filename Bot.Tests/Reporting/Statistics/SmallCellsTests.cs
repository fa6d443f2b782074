using Bot.Cases;
using Bot.Cases.Inbox;
using Bot.Dialogs.Cases;
using Bot.Reporting.OpenData;
using Bot.Reporting.Petitions;
using Bot.Reporting.Statistics;
using CsCheck;

namespace Bot.Tests.Reporting.Statistics;

/// <summary>Nothing below five is published, and nobody finds any by subtraction: not within a set, not across the sets.</summary>
public sealed class SmallCellsTests
{
    private static readonly string[] Districts = ["三民區", "鳳山區", "左營區", "茂林區"];
    private static readonly string[] Kinds = ["rooftop", "arcade", CaseFilter.Petition];
    private static readonly CaseSource[] Sources = [CaseSource.Chat, CaseSource.Hotline, CaseSource.Phone];

    [Fact]
    public void Small_cells_become_one_and_take_another_along_if_they_are_too_few_together()
    {
        Assert.Equal([new("a", 9), new("other", 7)], SmallCells.Merge(new Dictionary<string, int> { ["a"] = 9, ["b"] = 3, ["c"] = 4, ["d"] = 0 })!);
        Assert.Equal([new("a", 9), new("other", 9)], SmallCells.Merge(new Dictionary<string, int> { ["a"] = 9, ["b"] = 6, ["c"] = 3 })!);
        Assert.Equal([new("a", 9), new("b", 6)], SmallCells.Merge(new Dictionary<string, int> { ["a"] = 9, ["b"] = 6, ["c"] = 0 })!);
        Assert.Equal([], SmallCells.Merge(new Dictionary<string, int> { ["a"] = 0 })!);
        Assert.Null(SmallCells.Merge(new Dictionary<string, int> { ["a"] = 1, ["b"] = 3 }));
    }

    [Fact]
    public void A_cell_that_another_set_tells_as_well_never_hides_a_smaller_one()
    {
        Assert.Equal([new("none", 6), new("other", 12)], SmallCells.Merge(new Dictionary<string, int> { ["a"] = 3, ["none"] = 6, ["b"] = 9 }, "none")!);
        Assert.Equal([new("other", 6)], SmallCells.Merge(new Dictionary<string, int> { ["a"] = 3, ["none"] = 3 }, "none")!);
        Assert.Null(SmallCells.Merge(new Dictionary<string, int> { ["a"] = 3, ["none"] = 6 }, "none"));
    }

    [Theory]
    [InlineData(0, 4, null)]
    [InlineData(5, 8, null)]
    [InlineData(4, 20, null)]
    [InlineData(5, 10, 0.5)]
    [InlineData(0, 10, 0.0)]
    [InlineData(10, 10, 1.0)]
    public void A_share_does_not_tell_of_fewer_than_five(int part, int all, double? share) => Assert.Equal(share, SmallCells.Share(part, all));

    [Fact]
    public void No_small_cell_can_be_computed_from_everything_that_is_published()
    {
        var told = 0;
        Gen.Int[0, 9].Array[Districts.Length * 2 * Sources.Length + Sources.Length].Sample(counts =>
        {
            // A general petition has no place; a building has one.
            var cells = (from d in Districts from k in Kinds[..2] from s in Sources select (District: (string?)d, Kind: k, Source: s))
                .Concat(Sources.Select(s => (District: (string?)null, Kind: Kinds[2], Source: s))).ToList();
            var thinned = counts.Select((count, i) => i % 3 == 0 ? count : count / 4).ToArray();
            var received = cells.Zip(thinned, (cell, count) => new ReceivedCases(new(2026, 1, 1), cell.District, cell.Kind, cell.Source, "zh-TW", PetitionState.Closed, count)).ToList();
            if (Universes.Received(received) is not { } published)
            {
                return;
            }

            Interlocked.Increment(ref told);

            (OpenDataSet Set, Func<int, string> Cell)[] sets =
            [
                (OpenDataSet.Districts, i => cells[i].District ?? "none"), (OpenDataSet.Kinds, i => cells[i].Kind), (OpenDataSet.Channels, i => cells[i].Source.ToString().ToLowerInvariant())
            ];
            var known = new List<double[]>();
            foreach (var (set, cell) in sets)
            {
                var rows = published[set.Id].Select(row => (Name: (string)row[0]!, Count: (int)row[^1]!)).ToList();
                Assert.All(rows, row => Assert.True(row.Count >= 5, $"{set.Id} tells {row.Name} {row.Count}"));
                Assert.Equal(thinned.Sum(), rows.Sum(row => row.Count));
                string Shown(int i) => rows.Any(r => r.Name == cell(i)) ? cell(i) : "other";

                // Where nothing was merged, what is not listed is known to be nothing.
                known.AddRange(Enumerable.Range(0, cells.Count).Where(i => Shown(i) == "other" && !rows.Any(r => r.Name == "other"))
                    .Select(i => Enumerable.Range(0, cells.Count).Select(other => other == i ? 1.0 : 0).ToArray()));
                foreach (var row in rows)
                {
                    var members = Enumerable.Range(0, cells.Count).Where(i => Shown(i) == row.Name).ToList();
                    Assert.Equal(row.Count, members.Sum(i => thinned[i]));
                    known.Add([.. Enumerable.Range(0, cells.Count).Select(i => members.Contains(i) ? 1.0 : 0)]);
                }
            }

            foreach (var (set, cell) in sets)
            {
                foreach (var small in Enumerable.Range(0, cells.Count).GroupBy(cell).Where(same => same.Sum(i => thinned[i]) is > 0 and < 5))
                {
                    Assert.False(FollowsFrom(known, [.. Enumerable.Range(0, cells.Count).Select(i => small.Contains(i) ? 1.0 : 0)]), $"{set.Id}: {small.Key} can be computed");
                }
            }
        }, iter: 2000);
        Assert.True(told > 1000, $"only {told} of 2000 were published at all");
    }

    // What the attack above is worth: it finds what was only blacked out.
    [Fact]
    public void A_cell_that_was_only_left_out_would_be_found() =>
        Assert.True(FollowsFrom([[1, 1, 1], [1, 0, 0], [0, 1, 0]], [0, 0, 1]));

    // Whether a sum of unknown cells is a combination of sums that are known: elimination, then the same with the wanted one.
    private static bool FollowsFrom(IReadOnlyList<double[]> known, double[] wanted) => Rank(known) == Rank([.. known, wanted]);

    private static int Rank(IReadOnlyList<double[]> rows)
    {
        var left = rows.Select(r => (double[])r.Clone()).ToList();
        var rank = 0;
        for (var column = 0; column < rows[0].Length; column++)
        {
            var pivot = left.FindIndex(r => Math.Abs(r[column]) > 1e-9);
            if (pivot < 0)
            {
                continue;
            }

            var chosen = left[pivot];
            left.RemoveAt(pivot);
            foreach (var row in left)
            {
                var factor = row[column] / chosen[column];
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] -= factor * chosen[i];
                }
            }

            rank++;
        }

        return rank;
    }
}
