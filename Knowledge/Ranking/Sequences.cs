namespace Knowledge.Ranking;

/// <summary>Compares two sequences of units.</summary>
internal static class Sequences
{
    private const int Longest = 64;

    /// <summary>
    /// The lengths of the longest common subsequence and of the longest common run; of long sequences the first 64 units.
    /// </summary>
    public static (int Subsequence, int Run) Common(ReadOnlySpan<int> message, ReadOnlySpan<int> row)
    {
        message = message[..Math.Min(message.Length, Longest)];
        row = row[..Math.Min(row.Length, Longest)];
        Span<byte> subsequence = stackalloc byte[row.Length + 1];
        Span<byte> run = stackalloc byte[row.Length + 1];
        subsequence.Clear();
        run.Clear();
        var longestRun = 0;
        foreach (var unit in message)
        {
            var (diagonal, runDiagonal) = ((byte)0, (byte)0);
            for (var j = 1; j <= row.Length; j++)
            {
                var (above, runAbove) = (subsequence[j], run[j]);
                var same = unit >= 0 && unit == row[j - 1];
                subsequence[j] = same ? (byte)(diagonal + 1) : Math.Max(above, subsequence[j - 1]);
                run[j] = same ? (byte)(runDiagonal + 1) : (byte)0;
                longestRun = Math.Max(longestRun, run[j]);
                (diagonal, runDiagonal) = (above, runAbove);
            }
        }

        return (subsequence[row.Length], longestRun);
    }
}
