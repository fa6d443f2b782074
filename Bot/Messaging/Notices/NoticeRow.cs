using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Messaging.Notices;

/// <summary>A notice, and where it stands on its way.</summary>
public sealed class NoticeRow
{
    public long Id { get; init; }

    /// <summary>As in <see cref="NewNotice.Key"/>.</summary>
    public required string Key { get; init; }

    public NoticeKind Kind { get; init; }

    public NoticeWish Wish { get; init; }

    public string? CaseNumber { get; init; }

    /// <summary>The channel of the citizen's address; null if there is none.</summary>
    public string? Channel { get; init; }

    /// <summary>The citizen's address, sealed; null if there is none, and once it is kept no longer.</summary>
    public string? Citizen { get; init; }

    /// <summary>A keyed hash of the address, by which a turn finds what waits for its citizen.</summary>
    public string? Account { get; init; }

    /// <summary>What to say as JSON, sealed; empty once it is kept no longer.</summary>
    public required string Sayings { get; init; }

    public required string Language { get; init; }

    public bool Urgent { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? NotBefore { get; init; }

    public DateTime? ExpiresAt { get; init; }

    public NoticeStatus Status { get; init; }

    /// <summary>The way that it went, or is going.</summary>
    public NoticeWay? Way { get; init; }

    /// <summary>The ways that were tried in vain.</summary>
    public NoticeWays Tried { get; init; }

    /// <summary>When the plan looks at it again, UTC.</summary>
    public DateTime DueAt { get; init; }

    /// <summary>The outbox row of the answer that it went along with.</summary>
    public long? CallId { get; init; }

    /// <summary>The server that sends the e-mail.</summary>
    public string? SentBy { get; init; }

    public DateTime? FinishedAt { get; init; }
}

/// <summary>Where a notice stands.</summary>
public enum NoticeStatus
{
    /// <summary>The plan looks at it when it is due.</summary>
    Waiting,

    /// <summary>Waits for the citizen to write.</summary>
    Held,

    /// <summary>A call or an e-mail is under way.</summary>
    Sending,

    /// <summary>Accepted by the platform or by the mail server.</summary>
    Sent,

    /// <summary>The citizen has blocked the account.</summary>
    Blocked,

    /// <summary>It could not be sent.</summary>
    Failed,

    /// <summary>Nobody knows whether it was sent, so it is not repeated.</summary>
    Unsure,

    /// <summary>A person has to tell it: by telephone, by letter, or by e-mail as long as this program sends none.</summary>
    ByHand,

    /// <summary>Nobody needs to hear it any more.</summary>
    Expired,

    /// <summary>The citizen has turned the notices of the case off.</summary>
    Muted
}

/// <summary>The ways to a citizen, in the order of the plan.</summary>
public enum NoticeWay
{
    /// <summary>Together with the answer to what the citizen writes; free.</summary>
    Reply,

    /// <summary>A push that is paid for.</summary>
    Push,

    /// <summary>Unasked within the hours in which the platform allows it; free.</summary>
    Message,

    /// <summary>A utility template that the platform has approved.</summary>
    Template,

    /// <summary>By e-mail.</summary>
    Mail
}

/// <summary>Several <see cref="NoticeWay"/>s.</summary>
[Flags]
public enum NoticeWays
{
    None = 0,
    Reply = 1 << NoticeWay.Reply,
    Push = 1 << NoticeWay.Push,
    Message = 1 << NoticeWay.Message,
    Template = 1 << NoticeWay.Template,
    Mail = 1 << NoticeWay.Mail
}

internal sealed class NoticeTable : IEntityTypeConfiguration<NoticeRow>
{
    public void Configure(EntityTypeBuilder<NoticeRow> table)
    {
        table.ToTable("notices");
        table.HasKey(n => n.Id);
        table.Property(n => n.Id).HasColumnName("id");
        table.Property(n => n.Key).HasColumnName("notice_key").HasMaxLength(100);
        table.Property(n => n.Kind).HasColumnName("kind").HasConversion<string>().HasMaxLength(20);
        table.Property(n => n.Wish).HasColumnName("wish").HasConversion<string>().HasMaxLength(20);
        table.Property(n => n.CaseNumber).HasColumnName("case_number").HasMaxLength(12);
        table.Property(n => n.Channel).HasColumnName("channel").HasMaxLength(20);
        table.Property(n => n.Citizen).HasColumnName("citizen");
        table.Property(n => n.Account).HasColumnName("account").HasMaxLength(64);
        table.Property(n => n.Sayings).HasColumnName("sayings");
        table.Property(n => n.Language).HasColumnName("language").HasMaxLength(20);
        table.Property(n => n.Urgent).HasColumnName("urgent");
        table.Property(n => n.CreatedAt).HasColumnName("created_at");
        table.Property(n => n.NotBefore).HasColumnName("not_before");
        table.Property(n => n.ExpiresAt).HasColumnName("expires_at");
        table.Property(n => n.Status).HasColumnName("status").HasConversion<string>().HasMaxLength(20);
        table.Property(n => n.Way).HasColumnName("way").HasConversion<string>().HasMaxLength(20);
        table.Property(n => n.Tried).HasColumnName("tried");
        table.Property(n => n.DueAt).HasColumnName("due_at");
        table.Property(n => n.CallId).HasColumnName("call_id");
        table.Property(n => n.SentBy).HasColumnName("sent_by").HasMaxLength(40);
        table.Property(n => n.FinishedAt).HasColumnName("finished_at");
        table.HasIndex(n => n.Key).IsUnique().HasDatabaseName("ix_notices_key");
        // What is open stays little however much was ever told.
        table.HasIndex(n => new { n.DueAt, n.Id }).HasFilter("finished_at IS NULL").HasDatabaseName("ix_notices_open");
        table.HasIndex(n => new { n.Account, n.Id }).HasFilter("finished_at IS NULL").HasDatabaseName("ix_notices_account");
        table.HasIndex(n => new { n.CaseNumber, n.Id }).HasFilter("case_number IS NOT NULL").HasDatabaseName("ix_notices_case");
        table.HasIndex(n => n.FinishedAt).HasFilter("sayings <> ''").HasDatabaseName("ix_notices_kept");
    }
}
