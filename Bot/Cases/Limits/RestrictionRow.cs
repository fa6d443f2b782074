using Bot.Dialogs.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Cases.Limits;

/// <summary>That an account that was abused may do less for a while. It is known by its hash alone; nobody sees whose it is.</summary>
public sealed class RestrictionRow
{
    public long Id { get; init; }

    /// <summary>As <see cref="InformerRow.AccountHash"/>.</summary>
    public required string AccountHash { get; init; }

    public RestrictionKind Kind { get; init; }

    /// <summary>The case at which it was decided.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>Why; sealed.</summary>
    public required string Reason { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly Until { get; init; }

    public required string By { get; init; }

    public DateTime At { get; init; }

    /// <summary>What the citizen objects, and what was thought of it; sealed, null if nobody objected.</summary>
    public string? Appeal { get; init; }

    public DateTime? LiftedAt { get; init; }

    public string? LiftedBy { get; init; }

    /// <summary>Why it was taken back before its end; sealed.</summary>
    public string? LiftReason { get; init; }
}

internal sealed class RestrictionTable : IEntityTypeConfiguration<RestrictionRow>
{
    public void Configure(EntityTypeBuilder<RestrictionRow> table)
    {
        table.ToTable("restrictions");
        table.HasKey(r => r.Id);
        table.Property(r => r.Id).HasColumnName("id");
        table.Property(r => r.AccountHash).HasColumnName("account_hash").HasMaxLength(64);
        table.Property(r => r.Kind).HasColumnName("kind").HasConversion<string>().HasMaxLength(20);
        table.Property(r => r.CaseNumber).HasColumnName("case_number").HasMaxLength(12);
        table.Property(r => r.Reason).HasColumnName("reason");
        table.Property(r => r.Until).HasColumnName("until_day");
        table.Property(r => r.By).HasColumnName("decided_by").HasMaxLength(100);
        table.Property(r => r.At).HasColumnName("decided_at");
        table.Property(r => r.Appeal).HasColumnName("appeal");
        table.Property(r => r.LiftedAt).HasColumnName("lifted_at");
        table.Property(r => r.LiftedBy).HasColumnName("lifted_by").HasMaxLength(100);
        table.Property(r => r.LiftReason).HasColumnName("lift_reason");
        table.HasIndex(r => r.Until).HasFilter("lifted_at IS NULL").HasDatabaseName("ix_restrictions_until");
        table.HasIndex(r => r.AccountHash).HasDatabaseName("ix_restrictions_account");
    }
}
