using Bot.Reporting.Statistics;
using CsCheck;

namespace Bot.Tests.Reporting.Statistics;

public sealed class RakingTests
{
    // The example of the article "Iterative proportional fitting" of the English Wikipedia: a table of 4 × 4, and the sums that its
    // rows and columns are to have.
    private static readonly int[][] Published = [[40, 30, 20, 10], [35, 50, 100, 75], [30, 80, 70, 120], [20, 30, 40, 50]];
    private static readonly int[] RowSums = [150, 300, 400, 150];
    private static readonly int[] ColumnSums = [200, 300, 400, 100];

    private static readonly double[][] Fitted =
        [[64.61, 46.28, 35.42, 3.83], [49.95, 68.15, 156.49, 25.37], [56.70, 144.40, 145.06, 53.76], [28.74, 41.18, 63.03, 17.03]];

    [Fact]
    public void A_published_example_comes_out_as_published_but_for_what_is_capped()
    {
        var cells = Cells(Published);
        var raked = Raking.Weigh(cells.Count, [Of("rows", cells.Select(c => c.Row), RowSums), Of("columns", cells.Select(c => c.Column), ColumnSums)]);

        // Of 800 answers there are to be 1,000: weights are around 1, so the fitted table is 1.25 times their sums.
        foreach (var (row, column) in cells.Distinct())
        {
            var expected = Fitted[row][column] * 0.8 / Published[row][column];
            var weight = raked.Weights[cells.FindIndex(c => c == (row, column))];
            Assert.Equal(Math.Max(0.3, expected), weight, 0.01);
        }

        Assert.Equal(75 + 50, raked.Capped);
        Assert.True(raked.Fits);
        Assert.True(raked.GapAfterCapping > raked.Gap);
        Assert.InRange(raked.Rounds, 1, 10);
    }

    // By hand: rows of 60 and 40 answers are to be half each, columns are half each already. Weights 50/60 and 50/40;
    // n_eff = 100² / (60 · 0.6944 + 40 · 1.5625) = 96; design effect 100 / 96.
    [Fact]
    public void A_case_that_can_be_done_by_hand_is_right()
    {
        var cells = Cells([[30, 30], [20, 20]]);

        var raked = Raking.Weigh(100, [Of("rows", cells.Select(c => c.Row), [1, 1]), Of("columns", cells.Select(c => c.Column), [500, 500])]);

        Assert.Equal(50.0 / 60, raked.Weights[0], 9);
        Assert.Equal(50.0 / 40, raked.Weights[99], 9);
        Assert.Equal((96.0, 1.0417), (Math.Round(raked.Effective, 6), Math.Round(raked.DesignEffect, 4)));
        Assert.Equal((1, 0, 2), (raked.Rounds, raked.Capped, raked.Margins.Count));
        Assert.Empty(raked.Merged);
    }

    // A second implementation, as slow and as plain as it can be: it fits the table of counts and not the answers.
    [Fact]
    public void A_plain_fitting_of_the_table_gives_the_same_weights() => (
        from counts in Gen.Int[20, 60].Array[3].Array[3]
        from rows in Gen.Int[80, 120].Array[3]
        from columns in Gen.Int[80, 120].Array[3]
        select (counts, rows, columns)).Sample(s =>
        {
            var cells = Cells(s.counts);
            var raked = Raking.Weigh(cells.Count, [Of("rows", cells.Select(c => c.Row), s.rows), Of("columns", cells.Select(c => c.Column), s.columns)]);
            var table = Fit(s.counts, s.rows, s.columns);
            foreach (var (row, column) in cells.Distinct())
            {
                Assert.Equal(table[row][column] / s.counts[row][column], raked.Weights[cells.FindIndex(c => c == (row, column))], 0.02);
            }
        }, iter: 100);

    [Fact]
    public void Cells_with_few_answers_are_merged_until_they_have_enough()
    {
        string[] answers = [.. Enumerable.Repeat("a", 50), .. Enumerable.Repeat("b", 19), .. Enumerable.Repeat("c", 25), .. Enumerable.Repeat("d", 3)];

        var raked = Raking.Weigh(answers.Length, [new("district", answers, new Dictionary<string, int> { ["a"] = 400, ["b"] = 300, ["c"] = 200, ["d"] = 90, ["e"] = 10 })]);

        // "d", "b" and "e" have 22 answers together and 400 of 1,000; "e" nobody answered from.
        Assert.Equal(["district: e+d+b"], raked.Merged);
        Assert.Equal(0.4, raked.Weights.Skip(50).Take(19).Concat(raked.Weights.Skip(94)).Sum() / raked.Weights.Sum(), 3);
        Assert.Equal(0.2, raked.Weights.Skip(69).Take(25).Sum() / raked.Weights.Sum(), 3);
    }

    [Fact]
    public void One_small_cell_joins_the_next_smallest()
    {
        string[] answers = [.. Enumerable.Repeat("a", 50), .. Enumerable.Repeat("b", 30), .. Enumerable.Repeat("c", 8)];

        var raked = Raking.Weigh(88, [new("m", answers, new Dictionary<string, int> { ["a"] = 1, ["b"] = 1, ["c"] = 1 })]);

        Assert.Equal(["m: c+b"], raked.Merged);
    }

    [Fact]
    public void Where_everybody_is_in_one_cell_nothing_is_weighted()
    {
        var raked = Raking.Weigh(6, [new("m", ["a", "a", "a", "b", "b", "x"], new Dictionary<string, int> { ["a"] = 5, ["b"] = 5 })]);

        Assert.Empty(raked.Margins);
        Assert.All(raked.Weights, weight => Assert.Equal(1, weight));
        Assert.Equal((6.0, 1.0), (raked.Effective, raked.DesignEffect));
    }

    [Fact]
    public void Nobody_answered()
    {
        var raked = Raking.Weigh(0, [new("m", [], new Dictionary<string, int> { ["a"] = 5 })]);

        Assert.Equal((0.0, 1.0), (raked.Effective, raked.DesignEffect));
    }

    [Fact]
    public void Margins_that_contradict_each_other_end_after_fifty_rounds()
    {
        // Who is in the first row is in the first column, yet the rows are to be 9 : 1 and the columns 1 : 9.
        var cells = Enumerable.Repeat(0, 30).Concat(Enumerable.Repeat(1, 30)).ToList();

        var raked = Raking.Weigh(60, [Of("rows", cells, [9, 1]), Of("columns", cells, [1, 9])]);

        Assert.Equal((50, false), (raked.Rounds, raked.Fits));
        Assert.All(raked.Weights, w => Assert.InRange(w, Raking.LowestWeight, Raking.HighestWeight));
    }

    private static List<(int Row, int Column)> Cells(int[][] counts) =>
        [.. from row in Enumerable.Range(0, counts.Length) from column in Enumerable.Range(0, counts[row].Length) from _ in Enumerable.Range(0, counts[row][column]) select (row, column)];

    private static Margin Of(string name, IEnumerable<int> answers, int[] population) =>
        new(name, [.. answers.Select(a => $"{a}")], population.Select((count, i) => (i, count)).ToDictionary(p => $"{p.i}", p => p.count));

    private static double[][] Fit(int[][] counts, int[] rows, int[] columns)
    {
        double all = counts.Sum(r => r.Sum());
        var table = counts.Select(r => r.Select(c => (double)c).ToArray()).ToArray();
        for (var round = 0; round < 1000; round++)
        {
            for (var r = 0; r < 3; r++)
            {
                var factor = rows[r] * all / rows.Sum() / table[r].Sum();
                table[r] = [.. table[r].Select(c => c * factor)];
            }

            for (var c = 0; c < 3; c++)
            {
                var factor = columns[c] * all / columns.Sum() / table.Sum(r => r[c]);
                foreach (var row in table)
                {
                    row[c] *= factor;
                }
            }
        }

        return table;
    }
}
