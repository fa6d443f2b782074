using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Cases;

/// <summary>A photo that belongs to a case.</summary>
public sealed class CasePhotoRow
{
    public required string CaseNumber { get; init; }

    /// <summary>From 0, in the citizen's order.</summary>
    public int Position { get; init; }

    public required string PhotoId { get; init; }
}

internal sealed class CasePhotoTable : IEntityTypeConfiguration<CasePhotoRow>
{
    public void Configure(EntityTypeBuilder<CasePhotoRow> table)
    {
        table.ToTable("case_photos");
        table.HasKey(p => new { p.CaseNumber, p.Position });
        table.Property(p => p.CaseNumber).HasColumnName("case_number").HasMaxLength(12);
        table.Property(p => p.Position).HasColumnName("position");
        table.Property(p => p.PhotoId).HasColumnName("photo_id").HasMaxLength(64);
        table.HasIndex(p => p.PhotoId).HasDatabaseName("ix_case_photos_photo");
        table.HasOne<CaseRow>().WithMany().HasForeignKey(p => p.CaseNumber);
    }
}
