using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Surveys;

/// <summary>
/// Somebody who is asked, while they are asked. Once it has ended, only how and in which week is kept, for a few weeks; then
/// the row goes. What was answered leaves it at that moment for <see cref="HeldFormRow"/>, which knows no person.
/// </summary>
public sealed class SurveyInvitationRow
{
    /// <summary>Random. The token that stands behind buttons and links follows from it and from a key outside the database.</summary>
    public required string Id { get; init; }

    public required string Survey { get; init; }

    public int Version { get; init; }

    /// <summary>The case; null for an enquiry.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>A keyed hash of the only address that may answer.</summary>
    public required string Account { get; init; }

    /// <summary>The address, sealed, for the reminder; null for e-mail and once it has ended.</summary>
    public string? Address { get; set; }

    /// <summary>A keyed hash of the token.</summary>
    public required string TokenHash { get; init; }

    /// <summary>The channel, or <see cref="Mail"/>.</summary>
    public required string Channel { get; init; }

    public required string Language { get; init; }

    /// <summary>The month in which it was drawn.</summary>
    public required string Period { get; init; }

    /// <summary>The unit that had the case when it was sent.</summary>
    public required string Unit { get; init; }

    public required string OutcomeGroup { get; init; }

    public required string DistrictGroup { get; init; }

    public required string DaysBand { get; init; }

    public SurveyInvitationStatus Status { get; set; }

    /// <summary>What was answered so far, sealed; null if nothing, and once it has ended.</summary>
    public string? Answers { get; set; }

    /// <summary>When it is sent at the earliest, UTC.</summary>
    public DateTime? AskAt { get; set; }

    /// <summary>When the reminder is due; null before it is sent and once there was one.</summary>
    public DateTime? RemindAt { get; set; }

    public DateTime? ClosesAt { get; set; }

    public string? EndedWeek { get; set; }

    /// <summary>The channel of those who are asked by e-mail.</summary>
    public const string Mail = "mail";
}

/// <summary>How an invitation stands. Stored as a word.</summary>
public enum SurveyInvitationStatus
{
    /// <summary>Drawn, and perhaps on its way.</summary>
    Drawn,

    /// <summary>It has arrived.</summary>
    Sent,

    /// <summary>Something was answered.</summary>
    Started,

    /// <summary>Answered to the end.</summary>
    Answered,

    /// <summary>Answered in part.</summary>
    Partial,

    /// <summary>Declined.</summary>
    Refused,

    /// <summary>Nothing came back in time.</summary>
    Expired,

    /// <summary>It never arrived.</summary>
    Unreached,

    /// <summary>The citizen asked for erasure.</summary>
    Erased
}

internal sealed class SurveyInvitationTable : IEntityTypeConfiguration<SurveyInvitationRow>
{
    public void Configure(EntityTypeBuilder<SurveyInvitationRow> table)
    {
        table.ToTable("survey_invitations");
        table.HasKey(i => i.Id);
        table.Property(i => i.Id).HasColumnName("id").HasMaxLength(32);
        table.Property(i => i.Survey).HasColumnName("survey").HasMaxLength(40);
        table.Property(i => i.Version).HasColumnName("version");
        table.Property(i => i.CaseNumber).HasColumnName("case_number").HasMaxLength(12);
        table.Property(i => i.Account).HasColumnName("account").HasMaxLength(64);
        table.Property(i => i.Address).HasColumnName("address");
        table.Property(i => i.TokenHash).HasColumnName("token_hash").HasMaxLength(64);
        table.Property(i => i.Channel).HasColumnName("channel").HasMaxLength(20);
        table.Property(i => i.Language).HasColumnName("language").HasMaxLength(20);
        table.Property(i => i.Period).HasColumnName("period").HasMaxLength(7);
        table.Property(i => i.Unit).HasColumnName("unit").HasMaxLength(40);
        table.Property(i => i.OutcomeGroup).HasColumnName("outcome_group").HasMaxLength(40);
        table.Property(i => i.DistrictGroup).HasColumnName("district_group").HasMaxLength(40);
        table.Property(i => i.DaysBand).HasColumnName("days_band").HasMaxLength(20);
        table.Property(i => i.Status).HasColumnName("status").HasConversion<string>().HasMaxLength(20);
        table.Property(i => i.Answers).HasColumnName("answers");
        table.Property(i => i.AskAt).HasColumnName("ask_at");
        table.Property(i => i.RemindAt).HasColumnName("remind_at");
        table.Property(i => i.ClosesAt).HasColumnName("closes_at");
        table.Property(i => i.EndedWeek).HasColumnName("ended_week").HasMaxLength(8);
        table.HasIndex(i => i.TokenHash).IsUnique().HasDatabaseName("ix_survey_invitations_token");
        table.HasIndex(i => i.CaseNumber).IsUnique().HasFilter("case_number IS NOT NULL").HasDatabaseName("ix_survey_invitations_case");
        table.HasIndex(i => i.Account).HasDatabaseName("ix_survey_invitations_account");
        table.HasIndex(i => i.ClosesAt).HasFilter("closes_at IS NOT NULL").HasDatabaseName("ix_survey_invitations_open");
    }
}
