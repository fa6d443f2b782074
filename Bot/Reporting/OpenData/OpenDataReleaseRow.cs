using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Reporting.OpenData;

/// <summary>
/// What was published of a period. Never changed: whoever compared two versions of it could find out what was merged.
/// </summary>
public sealed class OpenDataReleaseRow
{
    /// <summary>The id of the <see cref="OpenDataSet"/>.</summary>
    public required string Set { get; init; }

    /// <summary>The first day of the period: of a month, or of the first of a few months that had too little each.</summary>
    public DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly Until { get; init; }

    /// <summary>The rows as JSON, each a list of the values of the set's own fields.</summary>
    public required string Rows { get; init; }

    public DateTime PublishedAt { get; init; }
}

internal sealed class OpenDataReleaseTable : IEntityTypeConfiguration<OpenDataReleaseRow>
{
    public void Configure(EntityTypeBuilder<OpenDataReleaseRow> table)
    {
        table.ToTable("open_data_releases");
        table.HasKey(r => new { r.Set, r.From });
        table.Property(r => r.Set).HasColumnName("data_set").HasMaxLength(60);
        table.Property(r => r.From).HasColumnName("period_from");
        table.Property(r => r.Until).HasColumnName("period_until");
        table.Property(r => r.Rows).HasColumnName("data_rows");
        table.Property(r => r.PublishedAt).HasColumnName("published_at");
    }
}
