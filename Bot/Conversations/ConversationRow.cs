using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Conversations;

/// <summary>What is remembered of one citizen between two turns.</summary>
public sealed class ConversationRow
{
    /// <summary>The citizen's address: <c>line:U…</c>.</summary>
    public required string Citizen { get; init; }

    /// <summary>The <see cref="Dialogs.Conversations.Conversation"/> as JSON, sealed.</summary>
    public required string State { get; init; }

    /// <summary>Grows by one with every turn; a turn that was computed from an older one is thrown away.</summary>
    public long Version { get; init; }

    /// <summary>When the citizen last did something: the platforms' messaging windows count from here.</summary>
    public DateTime HeardAt { get; init; }

    /// <summary>When the half-filled form that has waited longest was touched last; null if there is none.</summary>
    public DateTime? DraftTouchedAt { get; init; }
}

internal sealed class ConversationTable : IEntityTypeConfiguration<ConversationRow>
{
    public void Configure(EntityTypeBuilder<ConversationRow> table)
    {
        table.ToTable("conversations");
        table.HasKey(c => c.Citizen);
        table.Property(c => c.Citizen).HasColumnName("citizen").HasMaxLength(100);
        table.Property(c => c.State).HasColumnName("state");
        table.Property(c => c.Version).HasColumnName("version").IsConcurrencyToken();
        table.Property(c => c.HeardAt).HasColumnName("heard_at");
        table.Property(c => c.DraftTouchedAt).HasColumnName("draft_touched_at");
        table.HasIndex(c => c.DraftTouchedAt).HasFilter("draft_touched_at IS NOT NULL").HasDatabaseName("ix_conversations_drafts");
    }
}
