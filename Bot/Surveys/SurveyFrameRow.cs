using Bot.Dialogs.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Surveys;

/// <summary>
/// One line of the frame: an ended case or an enquiry that was considered, once and for all, and whether it was drawn. It
/// holds no answer and no word of whether there was one.
/// </summary>
public sealed class SurveyFrameRow
{
    /// <summary>The case's number; of an enquiry a random name.</summary>
    public required string Name { get; init; }

    public required string Survey { get; init; }

    public int Version { get; init; }

    /// <summary>The month in which it was considered: <c>2026-11</c>.</summary>
    public required string Period { get; init; }

    /// <summary>The draw that it took part in; null if it was excluded.</summary>
    public string? Draw { get; init; }

    /// <summary>The stratum within which was drawn.</summary>
    public required string Stratum { get; init; }

    /// <summary>Why nobody is asked; null if eligible.</summary>
    public Exclusion? Exclusion { get; init; }

    public bool Drawn { get; init; }

    public required string Unit { get; init; }

    public required string OutcomeGroup { get; init; }

    public required string DistrictGroup { get; init; }

    public required string DaysBand { get; init; }
}

/// <summary>One draw: with its seed and the lines of the frame that name it, anybody can draw again.</summary>
public sealed class SurveyDrawRow
{
    public required string Id { get; init; }

    public required string Survey { get; init; }

    public int Version { get; init; }

    public DateOnly DrawnOn { get; init; }

    public required string Seed { get; init; }

    /// <summary>Of a hundred.</summary>
    public int SharePercent { get; init; }

    public int Eligible { get; init; }

    public int Drawn { get; set; }
}

internal sealed class SurveyFrameTable : IEntityTypeConfiguration<SurveyFrameRow>
{
    public void Configure(EntityTypeBuilder<SurveyFrameRow> table)
    {
        table.ToTable("survey_frame");
        table.HasKey(f => f.Name);
        table.Property(f => f.Name).HasColumnName("name").HasMaxLength(40);
        table.Property(f => f.Survey).HasColumnName("survey").HasMaxLength(40);
        table.Property(f => f.Version).HasColumnName("version");
        table.Property(f => f.Period).HasColumnName("period").HasMaxLength(7);
        table.Property(f => f.Draw).HasColumnName("draw").HasMaxLength(32);
        table.Property(f => f.Stratum).HasColumnName("stratum").HasMaxLength(100);
        table.Property(f => f.Exclusion).HasColumnName("exclusion").HasConversion<string>().HasMaxLength(20);
        table.Property(f => f.Drawn).HasColumnName("drawn");
        table.Property(f => f.Unit).HasColumnName("unit").HasMaxLength(40);
        table.Property(f => f.OutcomeGroup).HasColumnName("outcome_group").HasMaxLength(40);
        table.Property(f => f.DistrictGroup).HasColumnName("district_group").HasMaxLength(40);
        table.Property(f => f.DaysBand).HasColumnName("days_band").HasMaxLength(20);
        table.HasIndex(f => new { f.Survey, f.Period }).HasDatabaseName("ix_survey_frame_period");
    }
}

internal sealed class SurveyDrawTable : IEntityTypeConfiguration<SurveyDrawRow>
{
    public void Configure(EntityTypeBuilder<SurveyDrawRow> table)
    {
        table.ToTable("survey_draws");
        table.HasKey(d => d.Id);
        table.Property(d => d.Id).HasColumnName("id").HasMaxLength(32);
        table.Property(d => d.Survey).HasColumnName("survey").HasMaxLength(40);
        table.Property(d => d.Version).HasColumnName("version");
        table.Property(d => d.DrawnOn).HasColumnName("drawn_on");
        table.Property(d => d.Seed).HasColumnName("seed").HasMaxLength(64);
        table.Property(d => d.SharePercent).HasColumnName("share_percent");
        table.Property(d => d.Eligible).HasColumnName("eligible");
        table.Property(d => d.Drawn).HasColumnName("drawn");
    }
}
