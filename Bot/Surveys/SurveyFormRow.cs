using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Surveys;

/// <summary>An anonymous form: no token, no case, no person, no moment, only the week and coarse groups.</summary>
public abstract class SurveyFormRow
{
    /// <summary>Random.</summary>
    public required string Id { get; init; }

    public required string Survey { get; init; }

    public int Version { get; init; }

    /// <summary>The week in which it was answered: <c>2026-W48</c>.</summary>
    public required string Week { get; init; }

    public bool Complete { get; init; }

    public required string Unit { get; init; }

    public required string OutcomeGroup { get; init; }

    public required string DistrictGroup { get; init; }

    public required string DaysBand { get; init; }

    public required string Channel { get; init; }

    public required string Language { get; init; }

    /// <summary>The answers by question, JSON.</summary>
    public required string Answers { get; init; }
}

/// <summary>
/// A form whose week is over: its answers without free words, null for what was left out. Such forms are written a week at a
/// time and in random order, so that where a row stands says no more than its week.
/// </summary>
public sealed class AnsweredFormRow : SurveyFormRow;

/// <summary>An ended form until its week is over, with all answers, sealed; it knows as little as it will when it is written.</summary>
public sealed class HeldFormRow : SurveyFormRow;

internal sealed class AnsweredFormTable : SurveyFormTable<AnsweredFormRow>
{
    public override void Configure(EntityTypeBuilder<AnsweredFormRow> table)
    {
        table.ToTable("survey_forms");
        base.Configure(table);
        table.HasIndex(f => new { f.Survey, f.Week }).HasDatabaseName("ix_survey_forms_week");
    }
}

internal sealed class HeldFormTable : SurveyFormTable<HeldFormRow>
{
    public override void Configure(EntityTypeBuilder<HeldFormRow> table)
    {
        table.ToTable("survey_held");
        base.Configure(table);
    }
}

internal abstract class SurveyFormTable<T> : IEntityTypeConfiguration<T>
    where T : SurveyFormRow
{
    public virtual void Configure(EntityTypeBuilder<T> table)
    {
        table.HasKey(f => f.Id);
        table.Property(f => f.Id).HasColumnName("id").HasMaxLength(32);
        table.Property(f => f.Survey).HasColumnName("survey").HasMaxLength(40);
        table.Property(f => f.Version).HasColumnName("version");
        table.Property(f => f.Week).HasColumnName("week").HasMaxLength(8);
        table.Property(f => f.Complete).HasColumnName("complete");
        table.Property(f => f.Unit).HasColumnName("unit").HasMaxLength(40);
        table.Property(f => f.OutcomeGroup).HasColumnName("outcome_group").HasMaxLength(40);
        table.Property(f => f.DistrictGroup).HasColumnName("district_group").HasMaxLength(40);
        table.Property(f => f.DaysBand).HasColumnName("days_band").HasMaxLength(20);
        table.Property(f => f.Channel).HasColumnName("channel").HasMaxLength(20);
        table.Property(f => f.Language).HasColumnName("language").HasMaxLength(20);
        table.Property(f => f.Answers).HasColumnName("answers");
    }
}
