using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Faqs.Links;

/// <summary>An address that published answers name, and what was found there last.</summary>
public sealed class FaqLinkRow
{
    public required string Address { get; init; }

    /// <summary>When it is to be looked at next (UTC); whoever looks moves it on first, so that one server does.</summary>
    public DateTime DueAt { get; set; }

    /// <summary>When it was looked at last; null if never.</summary>
    public DateTime? CheckedAt { get; set; }

    /// <summary>What was found; null if it was never looked at.</summary>
    public LinkOutcome? Outcome { get; set; }

    /// <summary>The HTTP status that came, if any.</summary>
    public int? Status { get; set; }

    /// <summary>Since when it has been found dead (UTC); null while it works.</summary>
    public DateTime? DeadSince { get; set; }
}

/// <summary>What is at the end of a link.</summary>
public enum LinkOutcome
{
    /// <summary>A page.</summary>
    Works,

    /// <summary>The server answered, with an error.</summary>
    Refused,

    /// <summary>There is no such server, or it cannot be reached.</summary>
    Unreachable,

    /// <summary>It took too long.</summary>
    TooSlow,

    /// <summary>It leads on and on.</summary>
    TooManyRedirects,

    /// <summary>It is, or leads to, something that the program does not open: another scheme, or an address that is not public.</summary>
    NotPublic
}

internal sealed class FaqLinkTable : IEntityTypeConfiguration<FaqLinkRow>
{
    /// <summary>Longer addresses are not checked.</summary>
    public const int LongestAddress = 500;

    public void Configure(EntityTypeBuilder<FaqLinkRow> table)
    {
        table.ToTable("faq_links");
        table.HasKey(l => l.Address);
        table.Property(l => l.Address).HasColumnName("address").HasMaxLength(LongestAddress);
        table.Property(l => l.DueAt).HasColumnName("due_at");
        table.Property(l => l.CheckedAt).HasColumnName("checked_at");
        table.Property(l => l.Outcome).HasColumnName("outcome").HasConversion<string>().HasMaxLength(20);
        table.Property(l => l.Status).HasColumnName("status");
        table.Property(l => l.DeadSince).HasColumnName("dead_since");
        table.HasIndex(l => l.DueAt);
    }
}
