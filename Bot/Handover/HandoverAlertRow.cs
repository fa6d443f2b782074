using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Handover;

/// <summary>That a member of staff was told of somebody who waits: to whom, by what, when, and what came of it.</summary>
public sealed class HandoverAlertRow
{
    public long Id { get; init; }

    public required string HandoverId { get; init; }

    public AlertKind Kind { get; init; }

    /// <summary>The id of the member; <see cref="MailAlerts.Office"/> for the office's mailbox.</summary>
    public required string StaffId { get; init; }

    public AlertResult Result { get; init; }

    /// <summary>Why it failed; never an address or a word of the conversation.</summary>
    public string? Reason { get; init; }

    public DateTime At { get; init; }
}

/// <summary>By what somebody is told. Stored as a word.</summary>
public enum AlertKind
{
    /// <summary>A notification of the browser, shown while a page for staff is open.</summary>
    Browser,

    Mail
}

/// <summary>What came of it. Stored as a word.</summary>
public enum AlertResult
{
    /// <summary>Is being sent, or was when the program ended.</summary>
    Sending,

    /// <summary>The mail server took it, or the browser showed it.</summary>
    Sent,

    /// <summary>The mail server could not be reached or was busy: it is tried again in a few minutes, as long as the citizen waits.</summary>
    Later,

    /// <summary>The mail server may have taken it.</summary>
    Unsure,

    Failed
}

internal sealed class HandoverAlertTable : IEntityTypeConfiguration<HandoverAlertRow>
{
    public void Configure(EntityTypeBuilder<HandoverAlertRow> table)
    {
        table.ToTable("handover_alerts");
        table.HasKey(a => a.Id);
        table.Property(a => a.Id).HasColumnName("id");
        table.Property(a => a.HandoverId).HasColumnName("handover_id").HasMaxLength(32);
        table.Property(a => a.Kind).HasColumnName("kind").HasConversion<string>().HasMaxLength(20);
        table.Property(a => a.StaffId).HasColumnName("staff_id").HasMaxLength(100);
        table.Property(a => a.Result).HasColumnName("result").HasConversion<string>().HasMaxLength(20);
        table.Property(a => a.Reason).HasColumnName("reason").HasMaxLength(200);
        table.Property(a => a.At).HasColumnName("at");
        table.HasIndex(a => new { a.HandoverId, a.Kind, a.StaffId }).IsUnique().HasDatabaseName("ix_handover_alerts_once");
    }
}
