using Bot.Messaging;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Media;

/// <summary>
/// Deletes the photos that a turn, or the retention of cases, has marked as <see cref="PhotoStatus.Dropped"/>: first the
/// files, then the row, so that a crash leaves nothing behind.
/// </summary>
internal sealed partial class PhotoStore(
    IDbContextFactory<BotDb> databases, Database database, WriteQueue writes, Nodes nodes, PhotoFiles files, TimeProvider clock, ILogger<PhotoStore> logger)
{
    private static readonly TimeSpan StraysAreKeptFor = TimeSpan.FromDays(7);

    // Plain SQL for what every start and every second asks.
    private const string SelectDropped = """
        SELECT id, file FROM photos
        WHERE status = 'Dropped' AND (fetched_by IS NULL OR NOT EXISTS (
            SELECT 1 FROM nodes WHERE nodes.id = photos.fetched_by AND nodes.seen_at > @alive_since))
        ORDER BY id LIMIT 500
        """;

    private const string SelectAny = "SELECT 1 FROM photos LIMIT 1";

    private const string Forget = "DELETE FROM photos WHERE id = @id AND status = 'Dropped'";

    /// <summary>Deletes what is marked. What a server is still fetching is left until it lets go.</summary>
    public async Task SweepAsync()
    {
        while (await DroppedAsync() is { Count: > 0 } dropped)
        {
            foreach (var (id, file) in dropped)
            {
                files.Delete(file);
                await writes.RunAsync(writer => writer.Execute(Forget, id));
            }
        }
    }

    /// <summary>
    /// Deletes files without a row, as a restored backup leaves them. A database that is the wrong one, or was restored and
    /// is about to be replaced again, must not cost the photos: young files stay, and with no photo at all nothing is done.
    /// </summary>
    public async Task SweepStraysAsync()
    {
        if (!await database.AnyAsync(SelectAny))
        {
            return;
        }

        await using var db = await databases.CreateDbContextAsync();
        foreach (var chunk in files.NamesBefore(clock.GetUtcNow().UtcDateTime - StraysAreKeptFor).Chunk(500))
        {
            List<string> names = [.. chunk];
            var known = await db.Photos.Where(p => names.Contains(p.File)).Select(p => p.File).ToListAsync();
            foreach (var stray in names.Except(known))
            {
                files.Delete(stray);
                LogStray(stray);
            }
        }
    }

    private Task<List<(string Id, string File)>> DroppedAsync() =>
        database.ReadAsync(SelectDropped, row => (row.GetString(0), row.GetString(1)), nodes.AliveSince);

    [LoggerMessage(LogLevel.Warning, "Deleted the file {Name}, which belongs to no photo")]
    private partial void LogStray(string name);
}
