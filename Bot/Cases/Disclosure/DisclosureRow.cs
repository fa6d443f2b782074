using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Cases.Disclosure;

/// <summary>A text, and masked photos, of a case that were given to somebody outside. The evidence that clues to the informer were looked for.</summary>
public sealed class DisclosureRow
{
    public long Id { get; init; }

    public required string CaseNumber { get; init; }

    public Recipient To { get; init; }

    /// <summary>Which agency, or which newspaper; empty for the owner.</summary>
    public required string Name { get; init; }

    /// <summary>What left the house; sealed.</summary>
    public required string Text { get; init; }

    /// <summary>The ids of the photos whose masked copies went along.</summary>
    public IReadOnlyList<string> Photos { get; init; } = [];

    /// <summary>How many clues somebody confirmed as harmless.</summary>
    public int Confirmed { get; init; }

    public required string By { get; init; }

    public DateTime At { get; init; }
}

/// <summary>Who may be given something of a case.</summary>
public enum Recipient
{
    /// <summary>The owner of the building, or whoever else the decision concerns.</summary>
    Owner,

    /// <summary>Another agency (行政程序法 §172 I).</summary>
    Agency,

    /// <summary>The public: the press, the council, a request under 政府資訊公開法.</summary>
    Public
}

internal sealed class DisclosureTable : IEntityTypeConfiguration<DisclosureRow>
{
    public void Configure(EntityTypeBuilder<DisclosureRow> table)
    {
        table.ToTable("case_disclosures");
        table.HasKey(d => d.Id);
        table.Property(d => d.Id).HasColumnName("id");
        table.Property(d => d.CaseNumber).HasColumnName("case_number").HasMaxLength(12);
        table.Property(d => d.To).HasColumnName("given_to").HasConversion<string>().HasMaxLength(20);
        table.Property(d => d.Name).HasColumnName("name").HasMaxLength(100);
        table.Property(d => d.Text).HasColumnName("given");
        table.Property(d => d.Photos).HasColumnName("photos").HasMaxLength(1000).HasConversion(
            photos => CaseJson.Write(photos), json => CaseJson.Read<List<string>>(json), CaseJson.Compare<string>());
        table.Property(d => d.Confirmed).HasColumnName("confirmed");
        table.Property(d => d.By).HasColumnName("given_by").HasMaxLength(100);
        table.Property(d => d.At).HasColumnName("given_at");
        table.HasIndex(d => d.CaseNumber).HasDatabaseName("ix_case_disclosures_case");
        table.HasOne<CaseRow>().WithMany().HasForeignKey(d => d.CaseNumber);
    }
}
