using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Staff.Audit;

/// <summary>Writes the audit log: lines are only ever added, one after the other, whichever server they come from.</summary>
public sealed class AuditLog(IDbContextFactory<BotDb> databases, TimeProvider clock)
{
    /// <summary>The most characters of a reason.</summary>
    public const int LongestReason = 500;

    // An arbitrary number that names the log among PostgreSQL's advisory locks.
    private const long LogLock = 0x4175646974;

    private const string Lock = "SELECT pg_advisory_xact_lock(@log)";

    private const string SelectLast = "SELECT number, hash FROM audit_log ORDER BY number DESC LIMIT 1";

    private const string Insert = """
        INSERT INTO audit_log (number, "at", "by", by_name, what, subject, reason, details, address, hash)
        VALUES (@number, @at, @by, @by_name, @what, @subject, @reason, @details, @address, @hash)
        """;

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Logs an entry; it is on disk when the task completes.</summary>
    public async Task WriteAsync(AuditEntry entry)
    {
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await AppendAsync(db, entry);
        await transaction.CommitAsync();
    }

    /// <summary>Does something and logs it in one transaction: both are stored or neither.</summary>
    /// <param name="entry">The line; null where the program acts by itself, which is no deed of staff.</param>
    /// <param name="deed">Does it on a context of its own; false if there was nothing to do. May be run twice (<see cref="Deadlocks"/>).</param>
    /// <returns>Whether it was done.</returns>
    public Task<bool> DoAsync(AuditEntry? entry, Func<BotDb, Task<bool>> deed) => Deadlocks.OutliveAsync(async () =>
    {
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (!await deed(db))
        {
            return false;
        }

        await db.SaveChangesAsync();
        if (entry is not null)
        {
            await AppendAsync(db, entry);
        }

        await transaction.CommitAsync();
        return true;
    });

    /// <summary>The same for what works on the context of the request, such as Identity's <c>UserManager</c>.</summary>
    /// <param name="db">The request's context.</param>
    /// <param name="entry">The line.</param>
    /// <param name="deed">Does it; false if there was nothing to do, or it was refused.</param>
    public async Task<bool> DoAsync(BotDb db, AuditEntry entry, Func<Task<bool>> deed)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (!await deed())
        {
            return false;
        }

        await AppendAsync(db, entry);
        await transaction.CommitAsync();
        return true;
    }

    /// <summary>The same where nothing is refused.</summary>
    public Task DoAsync(BotDb db, AuditEntry entry, Func<Task> deed) => DoAsync(db, entry, async () =>
    {
        await deed();
        return true;
    });

    /// <summary>Logs an entry in the transaction that is open on a context, so that a change and its line are stored together or not at all.</summary>
    public async Task AppendAsync(BotDb db, AuditEntry entry)
    {
        // SQLite lets one transaction write at a time. PostgreSQL is told to: the lock is given back at the end of the transaction.
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LogLock})");
        }

        var last = await db.AuditRows.AsNoTracking().OrderByDescending(r => r.Number).Select(r => new { r.Number, r.Hash }).FirstOrDefaultAsync();
        db.AuditRows.Add(RowAfter(last?.Number ?? 0, last?.Hash ?? "", entry));
        await db.SaveChangesAsync();
    }

    /// <summary>
    /// The same for a job of the write queue that runs alone (<see cref="WriteQueue.RunAloneAsync"/>): the line is stored with what
    /// the job writes, or not at all. The last thing that the job does: who holds the log waits for nobody.
    /// </summary>
    /// <param name="writer">The job's.</param>
    /// <param name="entry">The line; null where the program acts by itself.</param>
    internal void Append(Writer writer, AuditEntry? entry)
    {
        if (entry is null)
        {
            return;
        }

        if (writer.IsPostgres)
        {
            writer.Execute(Lock, LogLock);
        }

        var last = writer.Read(SelectLast, row => (Number: row.GetInt64(0), Hash: row.GetString(1)));
        var (number, hash) = last is [var found] ? found : (0, "");
        var row = RowAfter(number, hash, entry);
        writer.Execute(Insert, row.Number, row.At, row.By, row.ByName, row.What, row.Subject, row.Reason, row.Details, row.Address, row.Hash);
    }

    private AuditRow RowAfter(long number, string hash, AuditEntry entry)
    {
        var row = new AuditRow
        {
            Number = number + 1,
            At = ToTheMillisecond(clock.GetUtcNow().UtcDateTime),
            By = entry.By,
            ByName = entry.ByName,
            What = entry.What.ToString(),
            Subject = entry.Subject,
            Reason = entry.Reason,
            Details = entry.Details is null ? null : JsonSerializer.Serialize(entry.Details, Readable),
            Address = entry.Address
        };
        row.Hash = row.HashAfter(hash);
        return row;
    }

    // What is hashed has to be what the database gives back.
    private static DateTime ToTheMillisecond(DateTime moment) => new(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
}
