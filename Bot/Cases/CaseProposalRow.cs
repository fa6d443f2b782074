using Bot.Dialogs.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Cases;

/// <summary>A move that waits for a second person; at most one for a case.</summary>
public sealed class CaseProposalRow
{
    public required string CaseNumber { get; init; }

    public PetitionState Next { get; init; }

    public required string By { get; init; }

    public CaseRole Role { get; init; }

    /// <summary>The <see cref="MoveDetails"/> as JSON, sealed.</summary>
    public required string Details { get; init; }

    /// <summary>What the citizen will be told; sealed.</summary>
    public required string Text { get; init; }

    public DateTime At { get; init; }
}

internal sealed class CaseProposalTable : IEntityTypeConfiguration<CaseProposalRow>
{
    public void Configure(EntityTypeBuilder<CaseProposalRow> table)
    {
        table.ToTable("case_proposals");
        table.HasKey(p => p.CaseNumber);
        table.Property(p => p.CaseNumber).HasColumnName("case_number").HasMaxLength(12);
        table.Property(p => p.Next).HasColumnName("next_state").HasConversion<string>().HasMaxLength(30);
        table.Property(p => p.By).HasColumnName("proposed_by").HasMaxLength(100);
        table.Property(p => p.Role).HasColumnName("role").HasConversion<string>().HasMaxLength(20);
        table.Property(p => p.Details).HasColumnName("details");
        table.Property(p => p.Text).HasColumnName("told");
        table.Property(p => p.At).HasColumnName("proposed_at");
        table.HasOne<CaseRow>().WithMany().HasForeignKey(p => p.CaseNumber);
    }
}
