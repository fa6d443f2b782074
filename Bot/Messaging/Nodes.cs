using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Options;

namespace Bot.Messaging;

/// <summary>
/// The servers that are alive, by their own word in the database. What a server was sending when it fell silent is looked
/// after by the others.
/// </summary>
public sealed class Nodes(WriteQueue writes, IOptions<StorageOptions> storage, TimeProvider clock)
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    private const string SaySo = """
        INSERT INTO nodes (id, seen_at) VALUES (@id, @seen_at) ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at
        """;

    private const string Leave = "DELETE FROM nodes WHERE id = @id";

    private const string ForgetOthers = "DELETE FROM nodes WHERE id <> @id";

    private const string ForgetSilent = "DELETE FROM nodes WHERE seen_at < @before";

    private long lastSaid;
    private long heardSince;

    /// <summary>This server; another one after each start.</summary>
    public string Own { get; } = Guid.NewGuid().ToString("N");

    /// <summary>True from a failed attempt to say that this server is alive until one succeeds: nothing can be written.</summary>
    internal bool IsMute { get; private set; }

    /// <summary>A server not heard of since then is taken for dead.</summary>
    internal DateTime AliveSince => clock.GetUtcNow().UtcDateTime - Silence;

    /// <summary>
    /// False while this server cannot know whether others are alive: when the database comes back, nobody has had time to say so. Who could
    /// not say so either for as long has not noticed yet that it is back.
    /// </summary>
    internal bool MayJudge => (heardSince == 0 || clock.GetElapsedTime(heardSince) >= Silence) && (lastSaid == 0 || clock.GetElapsedTime(lastSaid) < Silence);

    /// <summary>Says that this server is alive. On the embedded database it is the only one: whoever else is listed has ended.</summary>
    internal async Task SayAliveAsync()
    {
        try
        {
            await writes.RunAsync(Say);
        }
        catch
        {
            IsMute = true;
            throw;
        }

        IsMute = false;
        if (lastSaid != 0 && clock.GetElapsedTime(lastSaid) > Silence)
        {
            heardSince = clock.GetTimestamp();
        }

        lastSaid = clock.GetTimestamp();
    }

    private int Say(Writer writer)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        writer.Execute(SaySo, Own, now);
        return storage.Value.Provider is StorageProvider.Sqlite
            ? writer.Execute(ForgetOthers, Own)
            : writer.Execute(ForgetSilent, now - TimeSpan.FromHours(1));
    }

    /// <summary>Says that this server sends nothing more, so that the others need not wait for its silence.</summary>
    internal Task SayGoodbyeAsync() => writes.RunAsync(writer => writer.Execute(Leave, Own));
}

/// <summary>A server that was alive at a moment.</summary>
public sealed class NodeRow
{
    public required string Id { get; init; }

    public DateTime SeenAt { get; init; }
}

internal sealed class NodeTable : IEntityTypeConfiguration<NodeRow>
{
    public void Configure(EntityTypeBuilder<NodeRow> table)
    {
        table.ToTable("nodes");
        table.Property(n => n.Id).HasColumnName("id").HasMaxLength(40);
        table.Property(n => n.SeenAt).HasColumnName("seen_at");
    }
}
