using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Messaging.Notices;

/// <summary>One line of the log of a notice: which way was looked at, when, and what came of it.</summary>
public sealed class NoticeStepRow
{
    public long Id { get; init; }

    public long NoticeId { get; init; }

    public DateTime At { get; init; }

    /// <summary>Null if it is about no way in particular.</summary>
    public NoticeWay? Way { get; init; }

    public NoticeCause Cause { get; init; }

    /// <summary>What the platform or the mail server said: never a word of the notice.</summary>
    public string? Detail { get; init; }
}

/// <summary>What came of a look at a way, in a word.</summary>
public enum NoticeCause
{
    /// <summary>This way it goes.</summary>
    Chosen,

    /// <summary>Accepted.</summary>
    Accepted,

    /// <summary>The citizen has not written just now.</summary>
    NobodyWrites,

    /// <summary>The citizen is writing: the next answer may take it along.</summary>
    CitizenWrites,

    /// <summary>The channel knows no such way.</summary>
    NotHere,

    /// <summary>The month's pushes are used up, or kept for others.</summary>
    PushesSpent,

    /// <summary>The hours after the citizen's last words are over.</summary>
    WindowClosed,

    /// <summary>No template is set for this kind and language.</summary>
    NoTemplate,

    /// <summary>The platform did not take templates lately.</summary>
    TemplatesRefused,

    /// <summary>No mail server is set.</summary>
    MailOff,

    /// <summary>The citizen gave no e-mail address.</summary>
    NoAddress,

    /// <summary>It was tried already.</summary>
    Tried,

    /// <summary>It waits for the morning.</summary>
    Night,

    /// <summary>It waits for the citizen to write.</summary>
    Held,

    /// <summary>A person has to tell it.</summary>
    ByHand,

    /// <summary>The citizen has blocked the account.</summary>
    Blocked,

    /// <summary>Refused for good.</summary>
    Refused,

    /// <summary>Nobody knows whether it arrived.</summary>
    Unsure,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>The citizen has turned the notices of the case off.</summary>
    Muted,

    /// <summary>A member of staff lets it be tried again.</summary>
    Again
}

internal sealed class NoticeStepTable : IEntityTypeConfiguration<NoticeStepRow>
{
    public void Configure(EntityTypeBuilder<NoticeStepRow> table)
    {
        table.ToTable("notice_steps");
        table.HasKey(s => s.Id);
        table.Property(s => s.Id).HasColumnName("id");
        table.Property(s => s.NoticeId).HasColumnName("notice_id");
        table.Property(s => s.At).HasColumnName("noted_at");
        table.Property(s => s.Way).HasColumnName("way").HasConversion<string>().HasMaxLength(20);
        table.Property(s => s.Cause).HasColumnName("cause").HasConversion<string>().HasMaxLength(20);
        table.Property(s => s.Detail).HasColumnName("detail").HasMaxLength(500);
        table.HasIndex(s => new { s.NoticeId, s.Id }).HasDatabaseName("ix_notice_steps_notice");
        table.HasOne<NoticeRow>().WithMany().HasForeignKey(s => s.NoticeId);
    }
}
