using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Cases.Notes;

/// <summary>What staff write down for each other about a case; no citizen reads it.</summary>
public sealed class CaseNoteRow
{
    public long Id { get; init; }

    public required string CaseNumber { get; init; }

    public required string By { get; init; }

    /// <summary>Sealed, for staff may write about people.</summary>
    public required string Text { get; init; }

    public DateTime At { get; init; }
}

internal sealed class CaseNoteTable : IEntityTypeConfiguration<CaseNoteRow>
{
    public void Configure(EntityTypeBuilder<CaseNoteRow> table)
    {
        table.ToTable("case_notes");
        table.HasKey(n => n.Id);
        table.Property(n => n.Id).HasColumnName("id");
        table.Property(n => n.CaseNumber).HasColumnName("case_number").HasMaxLength(12);
        table.Property(n => n.By).HasColumnName("written_by").HasMaxLength(100);
        table.Property(n => n.Text).HasColumnName("note");
        table.Property(n => n.At).HasColumnName("written_at");
        table.HasIndex(n => n.CaseNumber).HasDatabaseName("ix_case_notes_case");
        table.HasOne<CaseRow>().WithMany().HasForeignKey(n => n.CaseNumber);
    }
}
