using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Reporting.Annual;

/// <summary>What staff wrote for a section of a year's report.</summary>
public sealed class AnnualTextRow
{
    public int Year { get; init; }

    /// <summary>One of <see cref="AnnualSections"/>.</summary>
    public required string Section { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    public required string Words { get; set; }

    /// <summary>Grows by one with every change; whoever saves says which they have seen.</summary>
    public int Version { get; set; }

    public required string ChangedBy { get; set; }

    public DateTime ChangedAt { get; set; }
}

/// <summary>The figures of a year as they were when they were frozen: what was reported stays what was reported.</summary>
public sealed class AnnualFreezeRow
{
    public int Year { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>The <see cref="AnnualFigures"/> as JSON.</summary>
    public required string Figures { get; set; }

    public required string FrozenBy { get; set; }

    public DateTime FrozenAt { get; set; }
}

internal sealed class AnnualTextTable : IEntityTypeConfiguration<AnnualTextRow>
{
    public void Configure(EntityTypeBuilder<AnnualTextRow> table)
    {
        table.ToTable("annual_texts");
        table.HasKey(t => new { t.Year, t.Section, t.Language });
        table.Property(t => t.Year).HasColumnName("year");
        table.Property(t => t.Section).HasColumnName("section").HasMaxLength(40);
        table.Property(t => t.Language).HasColumnName("language").HasMaxLength(20);
        table.Property(t => t.Words).HasColumnName("words").HasMaxLength(AnnualTexts.Longest);
        table.Property(t => t.Version).HasColumnName("version").IsConcurrencyToken();
        table.Property(t => t.ChangedBy).HasColumnName("changed_by").HasMaxLength(100);
        table.Property(t => t.ChangedAt).HasColumnName("changed_at");
    }
}

internal sealed class AnnualFreezeTable : IEntityTypeConfiguration<AnnualFreezeRow>
{
    public void Configure(EntityTypeBuilder<AnnualFreezeRow> table)
    {
        table.ToTable("annual_freezes");
        table.HasKey(f => new { f.Year, f.Language });
        table.Property(f => f.Year).HasColumnName("year");
        table.Property(f => f.Language).HasColumnName("language").HasMaxLength(20);
        table.Property(f => f.Figures).HasColumnName("figures");
        table.Property(f => f.FrozenBy).HasColumnName("frozen_by").HasMaxLength(100);
        table.Property(f => f.FrozenAt).HasColumnName("frozen_at");
    }
}
