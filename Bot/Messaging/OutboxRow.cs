using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Messaging;

/// <summary>One call to a platform that a turn decided to make, and what became of it.</summary>
public sealed class OutboxRow
{
    public long Id { get; init; }

    public required string Citizen { get; init; }

    public required string Channel { get; init; }

    /// <summary>What <see cref="IChannel.Render"/> made, sealed.</summary>
    public required string Body { get; init; }

    /// <summary>The language of the conversation, for a late notice.</summary>
    public required string Language { get; init; }

    public string? ReplyToken { get; init; }

    public DateTime? ReplyTokenFrom { get; init; }

    public Guid RetryKey { get; init; }

    public OutboxStatus Status { get; init; }

    /// <summary>True once a try may have reached the platform although it was not seen to succeed.</summary>
    public bool MaybeSent { get; init; }

    public int Attempts { get; init; }

    /// <summary>The server that makes the call, or made it last.</summary>
    public string? SentBy { get; init; }

    public DateTime NextAttemptAt { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? FinishedAt { get; init; }

    public string? Reason { get; init; }

    public string? PlatformId { get; init; }

    /// <summary>The id of the member of staff whose words they are; null for the bot's.</summary>
    public string? WrittenBy { get; init; }

    /// <summary>Of a member's words: when the citizen had spoken last, from where the platforms' windows count.</summary>
    public DateTime? HeardAt { get; init; }

    /// <summary>The month (<c>2026-11</c>) whose push budget it was counted against; null if it was never pushed.</summary>
    public string? PushedIn { get; init; }

    /// <summary>The notice that it tells; null for what a turn says.</summary>
    public long? NoticeId { get; init; }

    /// <summary>What became of the last try.</summary>
    public Fate? Fate { get; init; }
}

/// <summary>Where a call stands.</summary>
public enum OutboxStatus
{
    /// <summary>Waits to be made, or made again.</summary>
    Pending,

    /// <summary>Would cost a push while the month's budget is used up: waits for the citizen's next message or the next month.</summary>
    Held,

    /// <summary>What it says went along with a later call to the same citizen.</summary>
    Joined,

    /// <summary>Is being made right now, or was when the program ended.</summary>
    Sending,

    /// <summary>Accepted by the platform.</summary>
    Sent,

    /// <summary>Will not be sent: a dead letter, with its reason.</summary>
    Failed,

    /// <summary>Nobody knows whether it was sent, and repeating it again might show it twice.</summary>
    Unsure,

    /// <summary>No longer wanted: the citizen blocked the account.</summary>
    Dropped,

    /// <summary>Not sent, and what it says goes another way (<see cref="Notices.NoticePlan"/>).</summary>
    Returned
}

internal sealed class OutboxTable : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> table)
    {
        table.ToTable("outbox");
        table.HasKey(r => r.Id);
        table.Property(r => r.Id).HasColumnName("id");
        table.Property(r => r.Citizen).HasColumnName("citizen").HasMaxLength(100);
        table.Property(r => r.Channel).HasColumnName("channel").HasMaxLength(20);
        table.Property(r => r.Body).HasColumnName("body");
        table.Property(r => r.Language).HasColumnName("language").HasMaxLength(20);
        table.Property(r => r.ReplyToken).HasColumnName("reply_token").HasMaxLength(100);
        table.Property(r => r.ReplyTokenFrom).HasColumnName("reply_token_from");
        table.Property(r => r.RetryKey).HasColumnName("retry_key");
        table.Property(r => r.Status).HasColumnName("status").HasConversion<string>().HasMaxLength(20);
        table.Property(r => r.MaybeSent).HasColumnName("maybe_sent");
        table.Property(r => r.Attempts).HasColumnName("attempts");
        table.Property(r => r.SentBy).HasColumnName("sent_by").HasMaxLength(40);
        table.Property(r => r.NextAttemptAt).HasColumnName("next_attempt_at");
        table.Property(r => r.CreatedAt).HasColumnName("created_at");
        table.Property(r => r.FinishedAt).HasColumnName("finished_at");
        table.Property(r => r.Reason).HasColumnName("reason").HasMaxLength(500);
        table.Property(r => r.PlatformId).HasColumnName("platform_id").HasMaxLength(300);
        table.Property(r => r.WrittenBy).HasColumnName("written_by").HasMaxLength(100);
        table.Property(r => r.HeardAt).HasColumnName("heard_at");
        table.Property(r => r.PushedIn).HasColumnName("pushed_in").HasMaxLength(7);
        table.Property(r => r.NoticeId).HasColumnName("notice_id");
        table.Property(r => r.Fate).HasColumnName("fate").HasConversion<string>().HasMaxLength(20);
        table.HasIndex(r => r.NoticeId).HasFilter("notice_id IS NOT NULL").HasDatabaseName("ix_outbox_notice");
        table.HasIndex(r => new { r.Citizen, r.Id }).HasFilter("finished_at IS NULL").HasDatabaseName("ix_outbox_unfinished");
        table.HasIndex(r => new { r.CreatedAt, r.Channel, r.Citizen }).HasDatabaseName("ix_outbox_created");
        table.HasIndex(r => r.FinishedAt).HasFilter("status IN ('Failed', 'Unsure')").HasDatabaseName("ix_outbox_dead_letters");
    }
}
