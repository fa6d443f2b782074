using System.Data.Common;

namespace Bot.Storage;

/// <summary>
/// Of two transactions that wait for each other PostgreSQL ends one. Nothing is wrong with it: it only has to be run again.
/// SQLite has one writer at a time, and nobody to wait for in a circle.
/// </summary>
internal static class Deadlocks
{
    /// <summary>How often something is run before it counts as failed.</summary>
    public const int MostTries = 5;

    // PostgreSQL, Appendix A: deadlock_detected.
    private const string Detected = "40P01";

    /// <summary>Whether this is why a transaction failed.</summary>
    public static bool Ended(Exception problem) =>
        problem is DbException { SqlState: Detected } || (problem.InnerException is { } inner && Ended(inner));

    /// <summary>Runs a whole transaction, and again if it was ended for another's sake.</summary>
    public static async Task<T> OutliveAsync<T>(Func<Task<T>> transaction)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await transaction();
            }
            catch (Exception problem) when (tries < MostTries && Ended(problem))
            {
                // The other one has what it waited for.
            }
        }
    }
}
