using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Surveys;

/// <summary>When somebody was asked last, and whether they want to be.</summary>
public sealed class SurveyPersonRow
{
    /// <summary>A keyed hash of the address.</summary>
    public required string Account { get; init; }

    /// <summary>The day of the last invitation.</summary>
    public DateOnly? AskedOn { get; set; }

    /// <summary>The day on which they said "never".</summary>
    public DateOnly? OptedOutOn { get; set; }

    /// <summary>Until when what they asked the bot has been considered, UTC.</summary>
    public DateTime? ConsideredAt { get; set; }
}

/// <summary>A turn of which nothing said may be kept, until what the bot said in it has left (<see cref="Dialogs.Surveys.ForgetTurn"/>).</summary>
public sealed class SurveyTraceRow
{
    public required string Citizen { get; init; }

    public DateTime At { get; init; }
}

internal sealed class SurveyPersonTable : IEntityTypeConfiguration<SurveyPersonRow>
{
    public void Configure(EntityTypeBuilder<SurveyPersonRow> table)
    {
        table.ToTable("survey_people");
        table.HasKey(p => p.Account);
        table.Property(p => p.Account).HasColumnName("account").HasMaxLength(64);
        table.Property(p => p.AskedOn).HasColumnName("asked_on");
        table.Property(p => p.OptedOutOn).HasColumnName("opted_out_on");
        table.Property(p => p.ConsideredAt).HasColumnName("considered_at");
    }
}

internal sealed class SurveyTraceTable : IEntityTypeConfiguration<SurveyTraceRow>
{
    public void Configure(EntityTypeBuilder<SurveyTraceRow> table)
    {
        table.ToTable("survey_traces");
        table.HasKey(t => new { t.Citizen, t.At });
        table.Property(t => t.Citizen).HasColumnName("citizen").HasMaxLength(100);
        table.Property(t => t.At).HasColumnName("said_at");
    }
}
