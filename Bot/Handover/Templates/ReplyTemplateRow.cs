using Bot.Dialogs.Cases;
using Bot.Dialogs.Reports;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Handover.Templates;

/// <summary>A text that staff can begin an answer with, where it fits the case that is talked of.</summary>
public sealed class ReplyTemplateRow
{
    public long Id { get; init; }

    /// <summary>What staff find it by; at most 60 characters.</summary>
    public required string Title { get; set; }

    /// <summary>zh-TW.</summary>
    public required string Chinese { get; set; }

    public required string English { get; set; }

    /// <summary>The kind of case that it is for; null for any, or none.</summary>
    public ReportKind? Kind { get; set; }

    /// <summary>The state that it is for; null for any.</summary>
    public PetitionState? State { get; set; }

    public required string ChangedBy { get; set; }

    public DateTime ChangedAt { get; set; }

    /// <summary>Of two who change it at once, the second is told.</summary>
    public int Version { get; set; }
}

internal sealed class ReplyTemplateTable : IEntityTypeConfiguration<ReplyTemplateRow>
{
    public void Configure(EntityTypeBuilder<ReplyTemplateRow> table)
    {
        table.ToTable("reply_templates");
        table.HasKey(t => t.Id);
        table.Property(t => t.Id).HasColumnName("id");
        table.Property(t => t.Title).HasColumnName("title").HasMaxLength(60);
        table.Property(t => t.Chinese).HasColumnName("chinese").HasMaxLength(2000);
        table.Property(t => t.English).HasColumnName("english").HasMaxLength(2000);
        table.Property(t => t.Kind).HasColumnName("kind").HasConversion<string>().HasMaxLength(20);
        table.Property(t => t.State).HasColumnName("state").HasConversion<string>().HasMaxLength(30);
        table.Property(t => t.ChangedBy).HasColumnName("changed_by").HasMaxLength(100);
        table.Property(t => t.ChangedAt).HasColumnName("changed_at");
        table.Property(t => t.Version).HasColumnName("version").IsConcurrencyToken();
    }
}

/// <summary>Lends the database its table of texts for answers.</summary>
public static class ReplyTemplateStorage
{
    extension(BotDb db)
    {
        public DbSet<ReplyTemplateRow> ReplyTemplates => db.Set<ReplyTemplateRow>();
    }
}
