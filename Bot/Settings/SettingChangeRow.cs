using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Settings;

/// <summary>
/// One change of one setting. Rows are only ever added: the newest of a name is in force, the others are its history.
/// </summary>
public sealed class SettingChangeRow
{
    public long Id { get; init; }

    /// <summary>Which setting: see <see cref="SettingNames"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The how-manieth change of this setting, from 1. Unique, so that of two who save at once the second is told.</summary>
    public int Number { get; init; }

    /// <summary>The whole value as JSON.</summary>
    public required string Value { get; init; }

    /// <summary>The member's id.</summary>
    public required string By { get; init; }

    /// <summary>The member's name at that time.</summary>
    public required string ByName { get; init; }

    public required string Reason { get; init; }

    public DateTime At { get; init; }
}

internal sealed class SettingChangeTable : IEntityTypeConfiguration<SettingChangeRow>
{
    public void Configure(EntityTypeBuilder<SettingChangeRow> table)
    {
        table.ToTable("setting_changes");
        table.HasKey(c => c.Id);
        table.Property(c => c.Id).HasColumnName("id");
        table.Property(c => c.Name).HasColumnName("name").HasMaxLength(100);
        table.Property(c => c.Number).HasColumnName("number");
        table.Property(c => c.Value).HasColumnName("value");
        table.Property(c => c.By).HasColumnName("changed_by").HasMaxLength(100);
        table.Property(c => c.ByName).HasColumnName("changed_by_name").HasMaxLength(100);
        table.Property(c => c.Reason).HasColumnName("reason").HasMaxLength(500);
        table.Property(c => c.At).HasColumnName("changed_at");
        table.HasIndex(c => new { c.Name, c.Number }).IsUnique().HasDatabaseName("ix_setting_changes_name");
    }
}

/// <summary>Lends the database its table of settings.</summary>
public static class SettingsStorage
{
    extension(BotDb db)
    {
        public DbSet<SettingChangeRow> SettingChanges => db.Set<SettingChangeRow>();
    }
}
