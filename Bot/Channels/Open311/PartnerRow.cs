using Bot.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Channels.Open311;

/// <summary>Somebody outside who files cases and follows them: another door of the city.</summary>
public sealed class PartnerRow
{
    public const int LongestName = 40;

    public long Id { get; init; }

    public required string Name { get; set; }

    /// <summary>As which door its cases stand in the register.</summary>
    public CaseSource Source { get; set; }

    public bool MayFile { get; set; }

    /// <summary>True if it may also follow cases that came by other doors, without anything that tells of people or doors.</summary>
    public bool MayFollowAll { get; set; }

    public int CallsPerMinute { get; set; }

    public DateTime CreatedAt { get; init; }
}

/// <summary>A key of a partner. The key itself is nowhere: it was shown once.</summary>
public sealed class PartnerKeyRow
{
    public long Id { get; init; }

    public long PartnerId { get; init; }

    /// <summary>A keyed hash, by which the key is found.</summary>
    public required string Hash { get; init; }

    /// <summary>How the key begins, so that people can tell one from another.</summary>
    public required string Beginning { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>The name of the member of staff who made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>To the minute.</summary>
    public DateTime? UsedAt { get; init; }

    public DateTime? RevokedAt { get; set; }
}

/// <summary>That a partner filed a case.</summary>
public sealed class PartnerCaseRow
{
    public required string CaseNumber { get; init; }

    public long PartnerId { get; init; }

    /// <summary>The partner's own number of it; null if it sent none.</summary>
    public string? Reference { get; init; }
}

internal sealed class PartnerTable : IEntityTypeConfiguration<PartnerRow>
{
    public void Configure(EntityTypeBuilder<PartnerRow> table)
    {
        table.ToTable("open311_partners");
        table.HasKey(p => p.Id);
        table.Property(p => p.Id).HasColumnName("id");
        table.Property(p => p.Name).HasColumnName("name").HasMaxLength(PartnerRow.LongestName);
        table.Property(p => p.Source).HasColumnName("source").HasConversion<string>().HasMaxLength(20);
        table.Property(p => p.MayFile).HasColumnName("may_file");
        table.Property(p => p.MayFollowAll).HasColumnName("may_follow_all");
        table.Property(p => p.CallsPerMinute).HasColumnName("calls_per_minute");
        table.Property(p => p.CreatedAt).HasColumnName("created_at");
        table.HasIndex(p => p.Name).IsUnique().HasDatabaseName("ix_open311_partners_name");
    }
}

internal sealed class PartnerKeyTable : IEntityTypeConfiguration<PartnerKeyRow>
{
    public void Configure(EntityTypeBuilder<PartnerKeyRow> table)
    {
        table.ToTable("open311_keys");
        table.HasKey(k => k.Id);
        table.Property(k => k.Id).HasColumnName("id");
        table.Property(k => k.PartnerId).HasColumnName("partner_id");
        table.Property(k => k.Hash).HasColumnName("hash").HasMaxLength(64);
        table.Property(k => k.Beginning).HasColumnName("beginning").HasMaxLength(20);
        table.Property(k => k.CreatedAt).HasColumnName("created_at");
        table.Property(k => k.CreatedBy).HasColumnName("created_by").HasMaxLength(60);
        table.Property(k => k.UsedAt).HasColumnName("used_at");
        table.Property(k => k.RevokedAt).HasColumnName("revoked_at");
        table.HasIndex(k => k.Hash).IsUnique().HasDatabaseName("ix_open311_keys_hash");
        table.HasIndex(k => k.PartnerId).HasDatabaseName("ix_open311_keys_partner");
        table.HasOne<PartnerRow>().WithMany().HasForeignKey(k => k.PartnerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PartnerCaseTable : IEntityTypeConfiguration<PartnerCaseRow>
{
    public void Configure(EntityTypeBuilder<PartnerCaseRow> table)
    {
        table.ToTable("open311_cases");
        table.HasKey(c => c.CaseNumber);
        table.Property(c => c.CaseNumber).HasColumnName("case_number").HasMaxLength(12);
        table.Property(c => c.PartnerId).HasColumnName("partner_id");
        table.Property(c => c.Reference).HasColumnName("reference").HasMaxLength(StaffFiling.LongestNumber);
        table.HasIndex(c => new { c.PartnerId, c.Reference }).IsUnique().HasDatabaseName("ix_open311_cases_reference");
        table.HasOne<CaseRow>().WithOne().HasForeignKey<PartnerCaseRow>(c => c.CaseNumber);
        table.HasOne<PartnerRow>().WithMany().HasForeignKey(c => c.PartnerId).OnDelete(DeleteBehavior.Restrict);
    }
}
