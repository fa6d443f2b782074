using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Cases.Inbox;

/// <summary>A view of the inbox that a member of staff has kept under a name.</summary>
public sealed class SavedFilterRow
{
    public long Id { get; init; }

    public required string StaffId { get; init; }

    public required string Name { get; init; }

    /// <summary>The filter as the part of an address behind the question mark.</summary>
    public required string Query { get; set; }
}

internal sealed class SavedFilterTable : IEntityTypeConfiguration<SavedFilterRow>
{
    public void Configure(EntityTypeBuilder<SavedFilterRow> table)
    {
        table.ToTable("case_filters");
        table.HasKey(f => f.Id);
        table.Property(f => f.Id).HasColumnName("id");
        table.Property(f => f.StaffId).HasColumnName("staff_id").HasMaxLength(36);
        table.Property(f => f.Name).HasColumnName("name").HasMaxLength(SavedFilters.LongestName);
        table.Property(f => f.Query).HasColumnName("query").HasMaxLength(300);
        table.HasIndex(f => new { f.StaffId, f.Name }).IsUnique().HasDatabaseName("ix_case_filters_staff");
    }
}
