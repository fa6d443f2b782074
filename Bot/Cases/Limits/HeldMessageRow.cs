using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Cases.Limits;

/// <summary>A message that the bot did not work because its account is restricted: it may hold a lawful complaint, so a person reads it.</summary>
public sealed class HeldMessageRow
{
    public long Id { get; init; }

    public required string AccountHash { get; init; }

    /// <summary>What was said; sealed.</summary>
    public required string Words { get; init; }

    public DateTime At { get; init; }

    public DateTime? SeenAt { get; init; }

    public string? SeenBy { get; init; }
}

internal sealed class HeldMessageTable : IEntityTypeConfiguration<HeldMessageRow>
{
    public void Configure(EntityTypeBuilder<HeldMessageRow> table)
    {
        table.ToTable("held_messages");
        table.HasKey(m => m.Id);
        table.Property(m => m.Id).HasColumnName("id");
        table.Property(m => m.AccountHash).HasColumnName("account_hash").HasMaxLength(64);
        table.Property(m => m.Words).HasColumnName("words");
        table.Property(m => m.At).HasColumnName("heard_at");
        table.Property(m => m.SeenAt).HasColumnName("seen_at");
        table.Property(m => m.SeenBy).HasColumnName("seen_by").HasMaxLength(100);
        table.HasIndex(m => m.Id).HasFilter("seen_at IS NULL").HasDatabaseName("ix_held_messages_new");
        table.HasIndex(m => m.AccountHash).HasDatabaseName("ix_held_messages_account");
    }
}
