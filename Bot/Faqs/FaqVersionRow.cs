using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Faqs;

/// <summary>What an entry was after one change. What it was before is the version with the number before.</summary>
public sealed class FaqVersionRow
{
    public required string EntryId { get; init; }

    /// <summary>1 for the first version of an entry.</summary>
    public int Number { get; init; }

    /// <summary>Who did it.</summary>
    public required string By { get; init; }

    public DateTime At { get; init; }

    public FaqChange Change { get; init; }

    /// <summary>The whole entry, all languages.</summary>
    public required FaqContent Content { get; init; }

    /// <summary>Why it was published although the regression set got worse; null if that was not so.</summary>
    public string? Reason { get; init; }
}

internal sealed class FaqVersionTable : IEntityTypeConfiguration<FaqVersionRow>
{
    public void Configure(EntityTypeBuilder<FaqVersionRow> table)
    {
        table.ToTable("faq_versions");
        table.HasKey(v => new { v.EntryId, v.Number });
        table.Property(v => v.EntryId).HasColumnName("entry_id").HasMaxLength(FaqRules.LongestId);
        table.Property(v => v.Number).HasColumnName("number");
        table.Property(v => v.By).HasColumnName("changed_by").HasMaxLength(100);
        table.Property(v => v.At).HasColumnName("changed_at");
        table.Property(v => v.Change).HasColumnName("change").HasConversion<string>().HasMaxLength(20);
        table.Property(v => v.Content).HasColumnName("content")
            .HasConversion(content => FaqJson.Write(content), json => FaqJson.Read<FaqContent>(json));
        table.Property(v => v.Reason).HasColumnName("reason").HasMaxLength(FaqRules.LongestReason);
        table.HasOne<FaqEntryRow>().WithMany().HasForeignKey(v => v.EntryId);
    }
}
