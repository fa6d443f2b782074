using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Messaging;

/// <summary>An event that arrived. A row here is what a 200 to the platform promises.</summary>
public sealed class InboxRow
{
    public long Id { get; init; }

    public required string EventId { get; init; }

    public required string Channel { get; init; }

    public string? Citizen { get; init; }

    public DateTime OccurredAt { get; init; }

    public DateTime ReceivedAt { get; init; }

    public required string Kind { get; init; }

    public string? MessageId { get; init; }

    public string? ReplyToken { get; init; }

    public bool InGroup { get; init; }

    /// <summary>The <see cref="Dialogs.Activities.Activity"/> as JSON, sealed; null when only recorded or taken back by the citizen.</summary>
    public string? Activity { get; init; }

    public InboxStatus Status { get; init; }

    /// <summary>How many turns failed on this event.</summary>
    public int Attempts { get; init; }

    public DateTime? DoneAt { get; init; }

    /// <summary>Why it was set aside, for staff; never what was said.</summary>
    public string? Reason { get; init; }
}

/// <summary>Where an event stands.</summary>
public enum InboxStatus
{
    /// <summary>Waits for its turn.</summary>
    Pending,

    /// <summary>Its turn is committed.</summary>
    Done,

    /// <summary>Kept, but nothing for a conversation.</summary>
    Recorded,

    /// <summary>Its turn failed again and again; a person has to look.</summary>
    SetAside
}

internal sealed class InboxTable : IEntityTypeConfiguration<InboxRow>
{
    public void Configure(EntityTypeBuilder<InboxRow> table)
    {
        table.ToTable("inbox");
        table.HasKey(e => e.Id);
        table.Property(e => e.Id).HasColumnName("id");
        table.Property(e => e.EventId).HasColumnName("event_id").HasMaxLength(300);
        table.Property(e => e.Channel).HasColumnName("channel").HasMaxLength(20);
        table.Property(e => e.Citizen).HasColumnName("citizen").HasMaxLength(100);
        table.Property(e => e.OccurredAt).HasColumnName("occurred_at");
        table.Property(e => e.ReceivedAt).HasColumnName("received_at");
        table.Property(e => e.Kind).HasColumnName("kind").HasMaxLength(60);
        table.Property(e => e.MessageId).HasColumnName("message_id").HasMaxLength(300);
        table.Property(e => e.ReplyToken).HasColumnName("reply_token").HasMaxLength(100);
        table.Property(e => e.InGroup).HasColumnName("in_group");
        table.Property(e => e.Activity).HasColumnName("activity");
        table.Property(e => e.Status).HasColumnName("status").HasConversion<string>().HasMaxLength(20);
        table.Property(e => e.Attempts).HasColumnName("attempts");
        table.Property(e => e.DoneAt).HasColumnName("done_at");
        table.Property(e => e.Reason).HasColumnName("reason").HasMaxLength(500);
        table.HasIndex(e => e.EventId).IsUnique();
        table.HasIndex(e => new { e.Citizen, e.OccurredAt }).HasFilter("status = 'Pending'").HasDatabaseName("ix_inbox_pending");

        // In the order of time, so that a new row goes to the end of it. One by citizen would double what storing an event
        // costs; who wants a citizen's events reads a span of this.
        table.HasIndex(e => new { e.ReceivedAt, e.Channel, e.Kind, e.Citizen }).HasDatabaseName("ix_inbox_received");
        table.HasIndex(e => e.ReceivedAt).HasFilter("status = 'SetAside'").HasDatabaseName("ix_inbox_set_aside");
        table.HasIndex(e => e.MessageId).HasFilter("message_id IS NOT NULL").HasDatabaseName("ix_inbox_message_id");
    }
}
