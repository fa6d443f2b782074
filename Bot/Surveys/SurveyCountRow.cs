using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Surveys;

/// <summary>How many came how far, by the month in which they were drawn: what is left of the invitations when they are gone.</summary>
public sealed class SurveyCountRow
{
    public required string Survey { get; init; }

    public int Version { get; init; }

    /// <summary>The month: <c>2026-11</c>.</summary>
    public required string Period { get; init; }

    /// <summary>A <see cref="SurveyStage"/>.</summary>
    public SurveyStage Stage { get; init; }

    public int Number { get; set; }
}

/// <summary>How far somebody came who was drawn. Stored as a word.</summary>
public enum SurveyStage
{
    Drawn,
    Reached,
    Started,

    /// <summary>To the end.</summary>
    Answered,

    Partial,
    Refused,
    Expired,
    Unreached,
    Erased
}

/// <summary>A link that staff share among themselves: it tells nothing of who follows it.</summary>
public sealed class SurveyLinkRow
{
    /// <summary>A keyed hash of the token in the link.</summary>
    public required string TokenHash { get; init; }

    public required string Survey { get; init; }

    public int Version { get; init; }

    /// <summary>What planners call it.</summary>
    public required string Name { get; init; }

    public required string MadeBy { get; init; }

    public DateTime MadeAt { get; init; }

    public DateTime ClosesAt { get; set; }
}

internal sealed class SurveyCountTable : IEntityTypeConfiguration<SurveyCountRow>
{
    public void Configure(EntityTypeBuilder<SurveyCountRow> table)
    {
        table.ToTable("survey_counts");
        table.HasKey(c => new { c.Survey, c.Version, c.Period, c.Stage });
        table.Property(c => c.Survey).HasColumnName("survey").HasMaxLength(40);
        table.Property(c => c.Version).HasColumnName("version");
        table.Property(c => c.Period).HasColumnName("period").HasMaxLength(7);
        table.Property(c => c.Stage).HasColumnName("stage").HasConversion<string>().HasMaxLength(20);
        table.Property(c => c.Number).HasColumnName("number");
    }
}

internal sealed class SurveyLinkTable : IEntityTypeConfiguration<SurveyLinkRow>
{
    public void Configure(EntityTypeBuilder<SurveyLinkRow> table)
    {
        table.ToTable("survey_links");
        table.HasKey(l => l.TokenHash);
        table.Property(l => l.TokenHash).HasColumnName("token_hash").HasMaxLength(64);
        table.Property(l => l.Survey).HasColumnName("survey").HasMaxLength(40);
        table.Property(l => l.Version).HasColumnName("version");
        table.Property(l => l.Name).HasColumnName("name").HasMaxLength(100);
        table.Property(l => l.MadeBy).HasColumnName("made_by").HasMaxLength(100);
        table.Property(l => l.MadeAt).HasColumnName("made_at");
        table.Property(l => l.ClosesAt).HasColumnName("closes_at");
    }
}
