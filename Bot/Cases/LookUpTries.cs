using Bot.Storage;

namespace Bot.Cases;

/// <summary>
/// Keeps people from guessing look-up codes. A try is counted before it is looked at, so that many at once count as many;
/// the right code takes the count back. It counts by citizen and by number, whether there is such a case or not: a lock
/// must not tell.
/// </summary>
public sealed partial class LookUpTries(
    Database database, WriteQueue writes, CaseLimits limits, TimeProvider clock, ILogger<LookUpTries> logger)
{
    // A lock that is over, or a last try long ago, begins the count anew.
    private const string Count = """
        INSERT INTO look_up_tries (who, tries, last_at) VALUES (@who, 1, @now)
        ON CONFLICT (who) DO UPDATE SET
            tries = CASE WHEN look_up_tries.last_at <= @forgotten OR look_up_tries.locked_until <= @now THEN 1 ELSE look_up_tries.tries + 1 END,
            locked_until = CASE WHEN look_up_tries.locked_until <= @now THEN NULL ELSE look_up_tries.locked_until END,
            last_at = CASE WHEN look_up_tries.locked_until > @now THEN look_up_tries.last_at ELSE @now END
        RETURNING CASE WHEN locked_until IS NOT NULL THEN -1 ELSE tries END
        """;

    private const string Lock = "UPDATE look_up_tries SET locked_until = @until WHERE who = @who AND locked_until IS NULL AND tries >= @most";

    private const string SelectUntil = "SELECT MAX(locked_until) FROM look_up_tries WHERE who IN (@citizen, @number)";

    private const string Alert = "INSERT INTO case_alerts (kind, case_number, happened_at) VALUES (@kind, @case_number, @happened_at)";

    private const string Clear = "DELETE FROM look_up_tries WHERE who = @who AND locked_until IS NULL";

    private TimeSpan Locked => TimeSpan.FromMinutes(limits.LockMinutes);

    /// <summary>Counts a try that is about to be made.</summary>
    /// <returns>False if it must not be made.</returns>
    internal async Task<bool> MayTryAsync(string accountHash, string number)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await writes.RunAsync(writer => Keys(accountHash, number).All(who =>
            writer.ExecuteForId(Count, who, now, now - Locked) is { } tries and > 0 && tries <= limits.WrongTries));
    }

    /// <summary>The try was right: whoever knows the code is not guessing.</summary>
    internal Task SucceededAsync(string accountHash, string number) =>
        writes.RunAsync(writer => Keys(accountHash, number).Sum(who => writer.Execute(Clear, who)));

    /// <summary>The try was wrong; the last allowed one locks and tells staff.</summary>
    internal async Task FailedAsync(string accountHash, string number, bool exists)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var locks = await writes.RunAsync(writer =>
        {
            var locked = Keys(accountHash, number).Sum(who => writer.Execute(Lock, now + Locked, who, limits.WrongTries));
            if (locked > 0)
            {
                writer.Execute(Alert, exists ? "LookUpLocked" : "LookUpLockedNoCase", number, now);
            }

            return locked;
        });
        if (locks > 0)
        {
            LogLocked(number);
        }
    }

    /// <summary>The moment from which this citizen may try this number again.</summary>
    internal async Task<DateTime> UntilAsync(string accountHash, string number)
    {
        var until = await database.ReadAsync(SelectUntil, row => row.IsDBNull(0) ? (DateTime?)null : row.GetMoment(0), [.. Keys(accountHash, number)]);
        return until[0] ?? clock.GetUtcNow().UtcDateTime + Locked;
    }

    private static string[] Keys(string accountHash, string number) => [$"citizen:{accountHash}", $"case:{number}"];

    [LoggerMessage(LogLevel.Warning, "Too many wrong codes for case {Number}; it is locked for a while and staff are told")]
    private partial void LogLocked(string number);
}
