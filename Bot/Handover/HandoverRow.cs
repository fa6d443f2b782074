using Bot.Dialogs.Handover;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Handover;

/// <summary>One time that a citizen wanted a person, from asking to the end. What was said stands in inbox and outbox alone.</summary>
public sealed class HandoverRow
{
    /// <summary>Unguessable.</summary>
    public required string Id { get; init; }

    /// <summary>The citizen's address; empty once it is past its time.</summary>
    public required string Citizen { get; init; }

    public required string Channel { get; init; }

    /// <summary>How it began: <see cref="HandoverStage.Waiting"/>, <see cref="HandoverStage.Left"/> or <see cref="HandoverStage.Elsewhere"/>.</summary>
    public HandoverStage Began { get; init; }

    public HandoverStage Status { get; init; }

    public DateTime OpenedAt { get; init; }

    public DateTime? TakenAt { get; init; }

    /// <summary>The member of staff who has it, or had it last; null while nobody does.</summary>
    public string? TakenBy { get; init; }

    /// <summary>When a person's first word went out.</summary>
    public DateTime? AnsweredAt { get; init; }

    /// <summary>When a person spoke last.</summary>
    public DateTime? SaidAt { get; init; }

    /// <summary>When the citizen spoke last.</summary>
    public DateTime HeardAt { get; init; }

    /// <summary>When the bot comes back if nobody says anything; null if it has nothing to come back from.</summary>
    public DateTime? QuietAt { get; init; }

    public DateTime? ClosedAt { get; init; }

    public HandoverEnd? Ended { get; init; }

    /// <summary>Grows with everything that happens, so that whoever watches sees that something did.</summary>
    public long Version { get; init; }
}

/// <summary>How it ended. Stored as a word: a name given here is kept for ever.</summary>
public enum HandoverEnd
{
    /// <summary>The member of staff gave the conversation back.</summary>
    HandedBack,

    /// <summary>Nobody said anything for long.</summary>
    Quiet,

    /// <summary>The citizen wanted no person any more.</summary>
    Citizen,

    /// <summary>The platform's own inbox gave the conversation back.</summary>
    Returned
}

internal sealed class HandoverTable : IEntityTypeConfiguration<HandoverRow>
{
    public void Configure(EntityTypeBuilder<HandoverRow> table)
    {
        table.ToTable("handovers");
        table.HasKey(h => h.Id);
        table.Property(h => h.Id).HasColumnName("id").HasMaxLength(32);
        table.Property(h => h.Citizen).HasColumnName("citizen").HasMaxLength(100);
        table.Property(h => h.Channel).HasColumnName("channel").HasMaxLength(20);
        table.Property(h => h.Began).HasColumnName("began").HasConversion<string>().HasMaxLength(20);
        table.Property(h => h.Status).HasColumnName("status").HasConversion<string>().HasMaxLength(20);
        table.Property(h => h.OpenedAt).HasColumnName("opened_at");
        table.Property(h => h.TakenAt).HasColumnName("taken_at");
        table.Property(h => h.TakenBy).HasColumnName("taken_by").HasMaxLength(100);
        table.Property(h => h.AnsweredAt).HasColumnName("answered_at");
        table.Property(h => h.SaidAt).HasColumnName("said_at");
        table.Property(h => h.HeardAt).HasColumnName("heard_at");
        table.Property(h => h.QuietAt).HasColumnName("quiet_at");
        table.Property(h => h.ClosedAt).HasColumnName("closed_at");
        table.Property(h => h.Ended).HasColumnName("ended").HasConversion<string>().HasMaxLength(20);
        table.Property(h => h.Version).HasColumnName("version");
        table.HasIndex(h => h.Citizen).IsUnique().HasFilter("status <> 'Closed'").HasDatabaseName("ix_handovers_open");
        table.HasIndex(h => h.QuietAt).HasFilter("quiet_at IS NOT NULL").HasDatabaseName("ix_handovers_quiet");
        table.HasIndex(h => h.OpenedAt).HasDatabaseName("ix_handovers_opened");
    }
}

/// <summary>Lends the database its tables about people who answer.</summary>
public static class HandoverStorage
{
    extension(BotDb db)
    {
        public DbSet<HandoverRow> Handovers => db.Set<HandoverRow>();

        public DbSet<HandoverAlertRow> HandoverAlerts => db.Set<HandoverAlertRow>();
    }
}
