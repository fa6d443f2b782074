using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Faqs;

/// <summary>One entry of the knowledge base: what is the same in every language.</summary>
public sealed class FaqEntryRow
{
    /// <summary>Stable for ever: buttons and statistics name it.</summary>
    public required string Id { get; init; }

    public required string Category { get; set; }

    public FaqStatus Status { get; set; }

    /// <summary>The unit that answers for the content.</summary>
    public required string Owner { get; set; }

    public DateOnly? ReviewDue { get; set; }

    /// <summary>Ids of entries that are often asked next.</summary>
    public List<string> FollowUps { get; set; } = [];

    /// <summary>Place in its topic's list.</summary>
    public int Position { get; set; }

    public List<FaqTextRow> Texts { get; init; } = [];
}

/// <summary>Where an entry stands; only published ones are spoken.</summary>
public enum FaqStatus
{
    Draft,
    InReview,
    Published,
    Archived
}

/// <summary>The words of an entry in one language.</summary>
public sealed class FaqTextRow
{
    public required string EntryId { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    public required string Question { get; set; }

    /// <summary>Other ways in which people ask.</summary>
    public List<string> Phrasings { get; set; } = [];

    /// <summary>The approved answer with placeholders for contacts.</summary>
    public required string Answer { get; set; }

    public string LegalBasis { get; set; } = "";

    /// <summary>False for a translation that no native speaker has read yet.</summary>
    public bool NativeReviewed { get; set; }
}

internal sealed class FaqEntryTable : IEntityTypeConfiguration<FaqEntryRow>
{
    public void Configure(EntityTypeBuilder<FaqEntryRow> table)
    {
        table.ToTable("faq_entries");
        table.Property(e => e.Id).HasColumnName("id").HasMaxLength(60);
        table.Property(e => e.Category).HasColumnName("category").HasMaxLength(40);
        table.Property(e => e.Status).HasColumnName("status").HasConversion<string>().HasMaxLength(20);
        table.Property(e => e.Owner).HasColumnName("owner").HasMaxLength(60);
        table.Property(e => e.ReviewDue).HasColumnName("review_due");
        table.Property(e => e.FollowUps).HasColumnName("follow_ups");
        table.Property(e => e.Position).HasColumnName("position");
        table.HasMany(e => e.Texts).WithOne().HasForeignKey(t => t.EntryId);
    }
}

internal sealed class FaqTextTable : IEntityTypeConfiguration<FaqTextRow>
{
    public void Configure(EntityTypeBuilder<FaqTextRow> table)
    {
        table.ToTable("faq_texts");
        table.HasKey(t => new { t.EntryId, t.Language });
        table.Property(t => t.EntryId).HasColumnName("entry_id").HasMaxLength(60);
        table.Property(t => t.Language).HasColumnName("language").HasMaxLength(20);
        table.Property(t => t.Question).HasColumnName("question");
        table.Property(t => t.Phrasings).HasColumnName("phrasings");
        table.Property(t => t.Answer).HasColumnName("answer");
        table.Property(t => t.LegalBasis).HasColumnName("legal_basis");
        table.Property(t => t.NativeReviewed).HasColumnName("native_reviewed");
    }
}
