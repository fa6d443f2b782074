using Bot.Dialogs.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Faqs;

/// <summary>A question that was asked, with personal data masked, and what came of it. Nothing here says who asked.</summary>
public sealed class FaqQuestionRow
{
    public long Id { get; init; }

    public required string Question { get; init; }

    public required string Language { get; init; }

    public FaqDecision Decision { get; init; }

    /// <summary>The entry shown first, if any.</summary>
    public string? EntryId { get; init; }

    public DateTime AskedAt { get; init; }

    /// <summary>The inbox row, so that a message that is taken back takes its question along.</summary>
    public long EventId { get; init; }

    /// <summary>The event of the question asked just before without a sure answer: this one may be its rephrasing.</summary>
    public long? AfterEventId { get; init; }

    /// <summary>The entry that the citizen picked in the end.</summary>
    public string? PickedEntryId { get; init; }

    /// <summary>The thumb for the answer, if any.</summary>
    public bool? Helpful { get; init; }

    /// <summary>What the citizen did next, apart from picks and thumbs.</summary>
    public FollowUp? FollowedBy { get; init; }

    /// <summary>What staff have made of it; null while it is to be looked at.</summary>
    public QuestionVerdict? Verdict { get; init; }

    public string? VerdictBy { get; init; }

    public DateTime? VerdictAt { get; init; }

    /// <summary>The part of a split group that staff put it into; questions of different parts are never grouped together again.</summary>
    public int? Part { get; init; }
}

/// <summary>What staff made of a question.</summary>
public enum QuestionVerdict
{
    /// <summary>It became a phrasing of an entry.</summary>
    Phrasing,

    /// <summary>It became a new entry.</summary>
    NewEntry,

    /// <summary>It is nobody's business here.</summary>
    OutOfScope
}

/// <summary>A citizen's thumb for an answer; the last one counts.</summary>
public sealed class FaqRatingRow
{
    public required string EntryId { get; init; }

    public required string Citizen { get; init; }

    public bool Helpful { get; init; }

    public DateTime RatedAt { get; init; }
}

internal sealed class FaqQuestionTable : IEntityTypeConfiguration<FaqQuestionRow>
{
    public void Configure(EntityTypeBuilder<FaqQuestionRow> table)
    {
        table.ToTable("faq_questions");
        table.Property(q => q.Id).HasColumnName("id");
        table.Property(q => q.Question).HasColumnName("question");
        table.Property(q => q.Language).HasColumnName("language").HasMaxLength(20);
        table.Property(q => q.Decision).HasColumnName("decision").HasConversion<string>().HasMaxLength(20);
        table.Property(q => q.EntryId).HasColumnName("entry_id").HasMaxLength(60);
        table.Property(q => q.AskedAt).HasColumnName("asked_at");
        table.Property(q => q.EventId).HasColumnName("event_id");
        table.Property(q => q.AfterEventId).HasColumnName("after_event_id");
        table.Property(q => q.PickedEntryId).HasColumnName("picked_entry_id").HasMaxLength(200);
        table.Property(q => q.Helpful).HasColumnName("helpful");
        table.Property(q => q.FollowedBy).HasColumnName("followed_by").HasConversion<string>().HasMaxLength(20);
        table.Property(q => q.Verdict).HasColumnName("verdict").HasConversion<string>().HasMaxLength(20);
        table.Property(q => q.VerdictBy).HasColumnName("verdict_by").HasMaxLength(100);
        table.Property(q => q.VerdictAt).HasColumnName("verdict_at");
        table.Property(q => q.Part).HasColumnName("part");
        table.HasIndex(q => q.EventId);
        table.HasIndex(q => q.AskedAt);
    }
}

internal sealed class FaqRatingTable : IEntityTypeConfiguration<FaqRatingRow>
{
    public void Configure(EntityTypeBuilder<FaqRatingRow> table)
    {
        table.ToTable("faq_ratings");
        table.HasKey(r => new { r.EntryId, r.Citizen });
        table.Property(r => r.EntryId).HasColumnName("entry_id").HasMaxLength(60);
        table.Property(r => r.Citizen).HasColumnName("citizen").HasMaxLength(100);
        table.Property(r => r.Helpful).HasColumnName("helpful");
        table.Property(r => r.RatedAt).HasColumnName("rated_at");
    }
}
