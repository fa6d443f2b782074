using Bot.Dialogs.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Cases;

/// <summary>Who informed: apart from the case, sealed, and read by <see cref="InformerVault"/> alone.</summary>
public sealed class InformerRow
{
    public required string CaseNumber { get; init; }

    /// <summary>The <see cref="Dialogs.Reports.Informer"/> as JSON, sealed for this case.</summary>
    public required string Identity { get; init; }

    /// <summary>The citizen's address in the chat, sealed for this case; null for whoever came in another way.</summary>
    public string? Address { get; init; }

    /// <summary>A keyed hash of that address, to find the cases of an account; null likewise.</summary>
    public string? AccountHash { get; init; }

    /// <summary>The agency's day of filing.</summary>
    public DateOnly FiledOn { get; init; }
}

/// <summary>That somebody looked at who informed. The log is written before the look.</summary>
public sealed class IdentityLookRow
{
    public long Id { get; init; }

    public required string CaseNumber { get; init; }

    public required string By { get; init; }

    public CaseRole Role { get; init; }

    public required string Reason { get; init; }

    public DateTime At { get; init; }
}

internal sealed class InformerTable : IEntityTypeConfiguration<InformerRow>
{
    public void Configure(EntityTypeBuilder<InformerRow> table)
    {
        table.ToTable("informers");
        table.HasKey(i => i.CaseNumber);
        table.Property(i => i.CaseNumber).HasColumnName("case_number").HasMaxLength(12);
        table.Property(i => i.Identity).HasColumnName("identity");
        table.Property(i => i.Address).HasColumnName("address");
        table.Property(i => i.AccountHash).HasColumnName("account_hash").HasMaxLength(64);
        table.Property(i => i.FiledOn).HasColumnName("filed_on");
        table.HasIndex(i => new { i.AccountHash, i.FiledOn }).HasFilter("account_hash IS NOT NULL").HasDatabaseName("ix_informers_account");
        table.HasOne<CaseRow>().WithOne().HasForeignKey<InformerRow>(i => i.CaseNumber);
    }
}

internal sealed class IdentityLookTable : IEntityTypeConfiguration<IdentityLookRow>
{
    public void Configure(EntityTypeBuilder<IdentityLookRow> table)
    {
        table.ToTable("identity_looks");
        table.HasKey(l => l.Id);
        table.Property(l => l.Id).HasColumnName("id");
        table.Property(l => l.CaseNumber).HasColumnName("case_number").HasMaxLength(12);
        table.Property(l => l.By).HasColumnName("looked_by").HasMaxLength(100);
        table.Property(l => l.Role).HasColumnName("role").HasConversion<string>().HasMaxLength(20);
        table.Property(l => l.Reason).HasColumnName("reason").HasMaxLength(500);
        table.Property(l => l.At).HasColumnName("looked_at");
        table.HasIndex(l => l.CaseNumber).HasDatabaseName("ix_identity_looks_case");
    }
}
