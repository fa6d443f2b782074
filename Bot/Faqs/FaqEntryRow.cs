using Bot.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Faqs;

/// <summary>
/// Where an entry stands. Its words are in its versions: the newest one is the working copy, the published one is what
/// citizens read, so that an answer stays up while a new wording is being reviewed.
/// </summary>
public sealed class FaqEntryRow
{
    public required string Id { get; init; }

    /// <summary>The status of the working copy.</summary>
    public FaqStatus Status { get; set; }

    /// <summary>The newest version, counted from 1. Whoever changes an entry says which version they have seen.</summary>
    public int Version { get; set; }

    /// <summary>The version that citizens read; null if none.</summary>
    public int? PublishedVersion { get; set; }

    /// <summary>When the working copy is to be published, if a time is set.</summary>
    public DateTime? PublishAt { get; set; }

    /// <summary>
    /// Why the set time passed without publication; null if it did not. It stays until somebody changes, publishes or
    /// withdraws the entry.
    /// </summary>
    public HeldPublication? Held { get; set; }

    /// <summary>The moment from which the published version is valid; null for always.</summary>
    public DateTime? ShownFrom { get; set; }

    /// <summary>The first moment at which it is no longer valid; null for never.</summary>
    public DateTime? ShownUntil { get; set; }

    /// <summary>True while citizens see it: published and valid.</summary>
    public bool OnShelf { get; set; }

    /// <summary>
    /// Why somebody has to look at the entry again, whatever its review date says: the article that was amended. Null if
    /// nobody asked; gone with the next publication.
    /// </summary>
    public string? ReviewBecause { get; set; }

    /// <summary>Makes the newest version the one that citizens read, for as long as its words are valid.</summary>
    internal void Show(FaqContent content, SiteCalendar calendar)
    {
        PublishedVersion = Version;
        ShownFrom = content.ValidFrom is { } first ? calendar.StartOf(first) : null;
        ShownUntil = content.ValidUntil is { } last ? calendar.StartOf(last.AddDays(1)) : null;
    }

    internal bool ShouldBeOnShelf(DateTime now) => PublishedVersion is not null && !(ShownFrom > now) && !(ShownUntil <= now);
}

internal sealed class FaqEntryTable : IEntityTypeConfiguration<FaqEntryRow>
{
    public void Configure(EntityTypeBuilder<FaqEntryRow> table)
    {
        table.ToTable("faq_entries");
        table.Property(e => e.Id).HasColumnName("id").HasMaxLength(FaqRules.LongestId);
        table.Property(e => e.Status).HasColumnName("status").HasConversion<string>().HasMaxLength(20);
        table.Property(e => e.Version).HasColumnName("version").IsConcurrencyToken();
        table.Property(e => e.PublishedVersion).HasColumnName("published_version");
        table.Property(e => e.PublishAt).HasColumnName("publish_at");
        table.Property(e => e.Held).HasColumnName("held")
            .HasConversion(held => FaqJson.Write(held), json => FaqJson.Read<HeldPublication>(json));
        table.Property(e => e.ReviewBecause).HasColumnName("review_because").HasMaxLength(FaqRules.LongestReason);
        table.Property(e => e.ShownFrom).HasColumnName("shown_from");
        table.Property(e => e.ShownUntil).HasColumnName("shown_until");
        table.Property(e => e.OnShelf).HasColumnName("on_shelf");
    }
}
