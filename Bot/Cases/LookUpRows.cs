using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Cases;

/// <summary>The running number of a year's cases.</summary>
public sealed class CaseNumberRow
{
    /// <summary>民國 year.</summary>
    public int Year { get; init; }

    /// <summary>The number given last.</summary>
    public int Last { get; init; }
}

/// <summary>Wrong tries to open a case by its code, by one citizen or on one case.</summary>
public sealed class LookUpTryRow
{
    /// <summary><c>case:</c> and the number, whether there is such a case or not, or <c>citizen:</c> and a keyed hash.</summary>
    public required string Who { get; init; }

    public int Tries { get; init; }

    public DateTime LastAt { get; init; }

    public DateTime? LockedUntil { get; init; }
}

/// <summary>Something about a case that staff should look at.</summary>
public sealed class CaseAlertRow
{
    public long Id { get; init; }

    /// <summary>What happened, as a stable word.</summary>
    public required string Kind { get; init; }

    public required string CaseNumber { get; init; }

    public DateTime At { get; init; }

    public DateTime? SeenAt { get; init; }
}

internal sealed class CaseNumberTable : IEntityTypeConfiguration<CaseNumberRow>
{
    public void Configure(EntityTypeBuilder<CaseNumberRow> table)
    {
        table.ToTable("case_numbers");
        table.HasKey(n => n.Year);
        table.Property(n => n.Year).HasColumnName("year").ValueGeneratedNever();
        table.Property(n => n.Last).HasColumnName("last");
    }
}

internal sealed class LookUpTryTable : IEntityTypeConfiguration<LookUpTryRow>
{
    public void Configure(EntityTypeBuilder<LookUpTryRow> table)
    {
        table.ToTable("look_up_tries");
        table.HasKey(t => t.Who);
        table.Property(t => t.Who).HasColumnName("who").HasMaxLength(80);
        table.Property(t => t.Tries).HasColumnName("tries");
        table.Property(t => t.LastAt).HasColumnName("last_at");
        table.Property(t => t.LockedUntil).HasColumnName("locked_until");
    }
}

internal sealed class CaseAlertTable : IEntityTypeConfiguration<CaseAlertRow>
{
    public void Configure(EntityTypeBuilder<CaseAlertRow> table)
    {
        table.ToTable("case_alerts");
        table.HasKey(a => a.Id);
        table.Property(a => a.Id).HasColumnName("id");
        table.Property(a => a.Kind).HasColumnName("kind").HasMaxLength(40);
        table.Property(a => a.CaseNumber).HasColumnName("case_number").HasMaxLength(12);
        table.Property(a => a.At).HasColumnName("happened_at");
        table.Property(a => a.SeenAt).HasColumnName("seen_at");
        table.HasIndex(a => a.At).HasFilter("seen_at IS NULL").HasDatabaseName("ix_case_alerts_new");
    }
}
