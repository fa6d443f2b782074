using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Staff.Audit;

/// <summary>Follows the chain of the audit log from its beginning.</summary>
public sealed class AuditCheck(IDbContextFactory<BotDb> databases)
{
    public async Task<AuditFinding> RunAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var (number, hash) = (0L, "");
        await foreach (var row in db.AuditRows.AsNoTracking().OrderBy(r => r.Number).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (row.Number != number + 1 || row.Hash != row.HashAfter(hash))
            {
                return new(number, hash, FirstBroken: row.Number);
            }

            (number, hash) = (row.Number, row.Hash);
        }

        return new(number, hash, FirstBroken: null);
    }
}

/// <summary>What a check found.</summary>
/// <param name="Whole">How many lines from the beginning are as they were written.</param>
/// <param name="LastHash">The hash of the last of them. Whoever noted an earlier one elsewhere can tell whether the end of the log was cut off.</param>
/// <param name="FirstBroken">The number of the first line that does not follow from the one before; null if none.</param>
public sealed record AuditFinding(long Whole, string LastHash, long? FirstBroken);
