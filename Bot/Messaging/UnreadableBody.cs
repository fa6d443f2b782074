using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Messaging;

/// <summary>A webhook body with a right signature that could not be read; kept so that a person can look.</summary>
public sealed class UnreadableBody
{
    /// <summary>Where the body is sealed for.</summary>
    internal const string Place = "unreadable";

    public long Id { get; init; }

    public required string Channel { get; init; }

    public DateTime ReceivedAt { get; init; }

    /// <summary>Sealed (the UTF-8 bytes of an <see cref="Platform.Envelope"/>'s text), or as it came if an older program kept it.</summary>
    public required byte[] Body { get; init; }

    public required string Reason { get; init; }
}

internal sealed class UnreadableBodyTable : IEntityTypeConfiguration<UnreadableBody>
{
    public void Configure(EntityTypeBuilder<UnreadableBody> table)
    {
        table.ToTable("unreadable_bodies");
        table.Property(b => b.Id).HasColumnName("id");
        table.Property(b => b.Channel).HasColumnName("channel").HasMaxLength(20);
        table.Property(b => b.ReceivedAt).HasColumnName("received_at");
        table.Property(b => b.Body).HasColumnName("body");
        table.Property(b => b.Reason).HasColumnName("reason").HasMaxLength(500);
    }
}
