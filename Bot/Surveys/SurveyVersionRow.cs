using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Surveys;

/// <summary>A version of a questionnaire: a draft that planners write, or published and never altered again.</summary>
public sealed class SurveyVersionRow
{
    public required string Survey { get; init; }

    public int Version { get; init; }

    public SurveyVersionStatus Status { get; set; }

    /// <summary>The <see cref="Dialogs.Surveys.SurveyDefinition"/> as JSON.</summary>
    public required string Content { get; set; }

    /// <summary>Grows by one with every change; of two who save at once the second is told.</summary>
    public int Revision { get; set; }

    /// <summary>Who changed it last, by name.</summary>
    public required string ChangedBy { get; set; }

    public DateTime ChangedAt { get; set; }

    public DateTime? PublishedAt { get; set; }
}

/// <summary>Where a version stands.</summary>
public enum SurveyVersionStatus
{
    Draft,
    Published
}

internal sealed class SurveyVersionTable : IEntityTypeConfiguration<SurveyVersionRow>
{
    public void Configure(EntityTypeBuilder<SurveyVersionRow> table)
    {
        table.ToTable("survey_versions");
        table.HasKey(v => new { v.Survey, v.Version });
        table.Property(v => v.Survey).HasColumnName("survey").HasMaxLength(40);
        table.Property(v => v.Version).HasColumnName("version").ValueGeneratedNever();
        table.Property(v => v.Status).HasColumnName("status").HasConversion<string>().HasMaxLength(20);
        table.Property(v => v.Content).HasColumnName("content");
        table.Property(v => v.Revision).HasColumnName("revision").IsConcurrencyToken();
        table.Property(v => v.ChangedBy).HasColumnName("changed_by").HasMaxLength(100);
        table.Property(v => v.ChangedAt).HasColumnName("changed_at");
        table.Property(v => v.PublishedAt).HasColumnName("published_at");
    }
}
