using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Conversations;

/// <summary>That a citizen asked for erasure; gone once it is carried out.</summary>
public sealed class ErasureRow
{
    public required string Citizen { get; init; }

    /// <summary>What was stored until then goes.</summary>
    public DateTime AskedAt { get; init; }
}

internal sealed class ErasureTable : IEntityTypeConfiguration<ErasureRow>
{
    public void Configure(EntityTypeBuilder<ErasureRow> table)
    {
        table.ToTable("erasures");
        table.HasKey(e => e.Citizen);
        table.Property(e => e.Citizen).HasColumnName("citizen").HasMaxLength(100);
        table.Property(e => e.AskedAt).HasColumnName("asked_at");
    }
}
