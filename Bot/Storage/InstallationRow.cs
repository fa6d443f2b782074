using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Storage;

/// <summary>The one row that tells which installation a database belongs to, and which programs may work on it.</summary>
public sealed class InstallationRow
{
    /// <summary>The only id there is.</summary>
    public const int Only = 1;

    public int Id { get; init; }

    /// <summary>32 hexadecimal digits, drawn at the first start.</summary>
    public required string Name { get; init; }

    public DateTime MadeAt { get; init; }

    /// <summary>The newest migration that a program has to know so that it may run here (see <see cref="ContractingAttribute"/>).</summary>
    public required string NeedsMigration { get; init; }

    /// <summary>A hash that only the right keys give; null until the first start with keys.</summary>
    public string? KeyCheck { get; init; }
}

internal sealed class InstallationTable : IEntityTypeConfiguration<InstallationRow>
{
    public void Configure(EntityTypeBuilder<InstallationRow> table)
    {
        table.ToTable("installation");
        table.Property(i => i.Id).HasColumnName("id").ValueGeneratedNever();
        table.Property(i => i.Name).HasColumnName("name").HasMaxLength(32);
        table.Property(i => i.MadeAt).HasColumnName("made_at");
        table.Property(i => i.NeedsMigration).HasColumnName("needs_migration").HasMaxLength(150);
        table.Property(i => i.KeyCheck).HasColumnName("key_check").HasMaxLength(64);
    }
}
