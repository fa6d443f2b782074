using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Staff.Audit;

/// <summary>One line of the audit log. Its hash covers the line before, so that no line can be changed or taken out unnoticed.</summary>
public sealed class AuditRow
{
    /// <summary>1, 2, 3 … without a gap.</summary>
    public long Number { get; init; }

    public DateTime At { get; init; }

    public required string By { get; init; }

    public required string ByName { get; init; }

    /// <summary>The name of an <see cref="AuditAction"/>; a word, so that a later program can read what it no longer does.</summary>
    public required string What { get; init; }

    public required string Subject { get; init; }

    public string? Reason { get; init; }

    /// <summary>JSON.</summary>
    public string? Details { get; init; }

    public required string Address { get; init; }

    /// <summary>SHA-256 over the hash before and every other column, as 64 hexadecimal digits.</summary>
    public string Hash { get; set; } = "";

    /// <summary>What <see cref="Hash"/> has to be after a line with this hash.</summary>
    public string HashAfter(string previous)
    {
        string?[] columns =
        [
            previous, Number.ToString(CultureInfo.InvariantCulture), At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture),
            By, ByName, What, Subject, Reason, Details, Address
        ];

        // Each with its length, so that nothing can move from one column into the next.
        var text = string.Concat(columns.Select(c => c is null ? "-;" : string.Create(CultureInfo.InvariantCulture, $"{c.Length}:{c};")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}

internal sealed class AuditTable : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> table)
    {
        table.ToTable("audit_log");
        table.HasKey(r => r.Number);
        table.Property(r => r.Number).ValueGeneratedNever();
        table.Property(r => r.By).HasMaxLength(36);
        table.Property(r => r.ByName).HasMaxLength(60);
        table.Property(r => r.What).HasMaxLength(40);
        table.Property(r => r.Subject).HasMaxLength(100);
        table.Property(r => r.Reason).HasMaxLength(AuditLog.LongestReason);
        table.Property(r => r.Address).HasMaxLength(60);
        table.Property(r => r.Hash).HasMaxLength(64);
        table.HasIndex(r => r.At);
        table.HasIndex(r => new { r.Subject, r.Number });
        table.HasIndex(r => new { r.By, r.Number });
        table.NameColumns();
    }
}
