using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Surveys;

/// <summary>
/// Free words of a form, apart from its other answers: who recognises the writer learns no rating. Masked before they are
/// written here, and read by nobody in the case team before a planner has released them.
/// </summary>
public sealed class SurveyTextRow
{
    /// <summary>Random.</summary>
    public required string Id { get; init; }

    public required string Survey { get; init; }

    public int Version { get; init; }

    public required string Week { get; init; }

    public required string Question { get; init; }

    public required string Language { get; init; }

    public required string Unit { get; init; }

    /// <summary>The words, masked and sealed.</summary>
    public required string Text { get; set; }

    public SurveyTextStatus Status { get; set; }

    /// <summary>Who has decided, by name.</summary>
    public string? DecidedBy { get; set; }

    public DateTime? DecidedAt { get; set; }
}

/// <summary>What becomes of free words.</summary>
public enum SurveyTextStatus
{
    /// <summary>Nobody has read them.</summary>
    Waiting,

    /// <summary>They may be read.</summary>
    Released,

    /// <summary>They tell who writes, or about whom.</summary>
    Withheld
}

internal sealed class SurveyTextTable : IEntityTypeConfiguration<SurveyTextRow>
{
    public void Configure(EntityTypeBuilder<SurveyTextRow> table)
    {
        table.ToTable("survey_texts");
        table.HasKey(t => t.Id);
        table.Property(t => t.Id).HasColumnName("id").HasMaxLength(32);
        table.Property(t => t.Survey).HasColumnName("survey").HasMaxLength(40);
        table.Property(t => t.Version).HasColumnName("version");
        table.Property(t => t.Week).HasColumnName("week").HasMaxLength(8);
        table.Property(t => t.Question).HasColumnName("question").HasMaxLength(40);
        table.Property(t => t.Language).HasColumnName("language").HasMaxLength(20);
        table.Property(t => t.Unit).HasColumnName("unit").HasMaxLength(40);
        table.Property(t => t.Text).HasColumnName("text");
        table.Property(t => t.Status).HasColumnName("status").HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
        table.Property(t => t.DecidedBy).HasColumnName("decided_by").HasMaxLength(100);
        table.Property(t => t.DecidedAt).HasColumnName("decided_at");
        table.HasIndex(t => new { t.Status, t.Week }).HasDatabaseName("ix_survey_texts_status");
    }
}
