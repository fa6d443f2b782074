using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Staff;

/// <summary>A link with which one person chooses a password, once. Only the hash of its token is kept.</summary>
public sealed class SetupLink
{
    public required string TokenHash { get; init; }

    /// <summary>Whose password it sets; null for the first administrator, who is not there yet.</summary>
    public string? MemberId { get; init; }

    public DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; init; }
}

internal sealed class SetupLinkTable : IEntityTypeConfiguration<SetupLink>
{
    public void Configure(EntityTypeBuilder<SetupLink> table)
    {
        table.ToTable("staff_setup_links");
        table.HasKey(l => l.TokenHash);
        table.Property(l => l.TokenHash).HasMaxLength(64);
        table.Property(l => l.MemberId).HasMaxLength(36);
        table.NameColumns();
    }
}
