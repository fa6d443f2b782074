using Bot.Dialogs.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Cases;

/// <summary>
/// One deed on a case: who, when, why, and what the citizen was told. The evidence for 行政程序法 §170–173; never changed.
/// </summary>
public sealed class CaseMoveRow
{
    public required string CaseNumber { get; init; }

    /// <summary>The case's version that the deed made.</summary>
    public int Number { get; init; }

    public CaseDeed Deed { get; init; }

    public PetitionState From { get; init; }

    public PetitionState To { get; init; }

    public required string By { get; init; }

    public CaseRole Role { get; init; }

    /// <summary>The second person, where one is needed.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>Why; sealed, for an officer may write about people.</summary>
    public string? Reason { get; init; }

    /// <summary>What the citizen is told; sealed.</summary>
    public string? Text { get; init; }

    /// <summary>By when the answer was due afterwards.</summary>
    public DateOnly? Due { get; init; }

    public DateTime At { get; init; }
}

/// <summary>What was done, in a word.</summary>
public enum CaseDeed
{
    /// <summary>From one state to another.</summary>
    Moved,

    /// <summary>A move that waits for a second person.</summary>
    Proposed,

    /// <summary>The second person did not agree.</summary>
    Declined,

    /// <summary>Given to a unit and an officer.</summary>
    Assigned,

    /// <summary>The answer comes later.</summary>
    Extended,

    /// <summary>Made part of an enforcement file.</summary>
    Joined,

    /// <summary>The day of the answer changed because the agency's days did.</summary>
    Recounted,

    /// <summary>The citizen asked for erasure.</summary>
    Restricted
}

internal sealed class CaseMoveTable : IEntityTypeConfiguration<CaseMoveRow>
{
    public void Configure(EntityTypeBuilder<CaseMoveRow> table)
    {
        table.ToTable("case_moves");
        table.HasKey(m => new { m.CaseNumber, m.Number });
        table.Property(m => m.CaseNumber).HasColumnName("case_number").HasMaxLength(12);
        table.Property(m => m.Number).HasColumnName("number");
        table.Property(m => m.Deed).HasColumnName("deed").HasConversion<string>().HasMaxLength(20);
        table.Property(m => m.From).HasColumnName("from_state").HasConversion<string>().HasMaxLength(30);
        table.Property(m => m.To).HasColumnName("to_state").HasConversion<string>().HasMaxLength(30);
        table.Property(m => m.By).HasColumnName("done_by").HasMaxLength(100);
        table.Property(m => m.Role).HasColumnName("role").HasConversion<string>().HasMaxLength(20);
        table.Property(m => m.ApprovedBy).HasColumnName("approved_by").HasMaxLength(100);
        table.Property(m => m.Reason).HasColumnName("reason");
        table.Property(m => m.Text).HasColumnName("told");
        table.Property(m => m.Due).HasColumnName("due");
        table.Property(m => m.At).HasColumnName("done_at");
        table.HasOne<CaseRow>().WithMany().HasForeignKey(m => m.CaseNumber);
    }
}
