using Bot.Dialogs.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Cases;

/// <summary>違建案: the city's own file about a building. Many cases may belong to it; it knows no reporter.</summary>
public sealed class EnforcementRow
{
    public long Id { get; init; }

    public EnforcementState State { get; set; }

    /// <summary>Grows by one with every move.</summary>
    public int Version { get; set; }

    public string? District { get; init; }

    public string? PlaceKey { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public DateOnly OpenedOn { get; init; }

    public DateTime MovedAt { get; set; }

    public DateTime? EndedAt { get; set; }
}

/// <summary>One move of an enforcement file.</summary>
public sealed class EnforcementMoveRow
{
    public long FileId { get; init; }

    /// <summary>The file's version that the move made.</summary>
    public int Number { get; init; }

    public EnforcementState From { get; init; }

    public EnforcementState To { get; init; }

    public required string By { get; init; }

    public CaseRole Role { get; init; }

    /// <summary>Why; sealed.</summary>
    public string? Reason { get; init; }

    /// <summary>The number of the decision, notice or letter.</summary>
    public string? Reference { get; init; }

    /// <summary>The day of delivery, or until which the owner has time.</summary>
    public DateOnly? Day { get; init; }

    public DateTime At { get; init; }
}

/// <summary>A move of an enforcement file, opened for staff.</summary>
/// <param name="Row">Who, when, to where.</param>
/// <param name="Reason">Why.</param>
public sealed record EnforcementDone(EnforcementMoveRow Row, string? Reason);

internal sealed class EnforcementTable : IEntityTypeConfiguration<EnforcementRow>
{
    public void Configure(EntityTypeBuilder<EnforcementRow> table)
    {
        table.ToTable("enforcement_files");
        table.HasKey(f => f.Id);
        table.Property(f => f.Id).HasColumnName("id");
        table.Property(f => f.State).HasColumnName("state").HasConversion<string>().HasMaxLength(30);
        table.Property(f => f.Version).HasColumnName("version").IsConcurrencyToken();
        table.Property(f => f.District).HasColumnName("district").HasMaxLength(20);
        table.Property(f => f.PlaceKey).HasColumnName("place_key").HasMaxLength(200);
        table.Property(f => f.Latitude).HasColumnName("latitude");
        table.Property(f => f.Longitude).HasColumnName("longitude");
        table.Property(f => f.OpenedOn).HasColumnName("opened_on");
        table.Property(f => f.MovedAt).HasColumnName("moved_at");
        table.Property(f => f.EndedAt).HasColumnName("ended_at");
        table.HasIndex(f => new { f.State, f.District }).HasDatabaseName("ix_enforcement_files_state");
        table.HasIndex(f => f.PlaceKey).HasFilter("place_key IS NOT NULL").HasDatabaseName("ix_enforcement_files_place");
    }
}

internal sealed class EnforcementMoveTable : IEntityTypeConfiguration<EnforcementMoveRow>
{
    public void Configure(EntityTypeBuilder<EnforcementMoveRow> table)
    {
        table.ToTable("enforcement_moves");
        table.HasKey(m => new { m.FileId, m.Number });
        table.Property(m => m.FileId).HasColumnName("file_id");
        table.Property(m => m.Number).HasColumnName("number");
        table.Property(m => m.From).HasColumnName("from_state").HasConversion<string>().HasMaxLength(30);
        table.Property(m => m.To).HasColumnName("to_state").HasConversion<string>().HasMaxLength(30);
        table.Property(m => m.By).HasColumnName("done_by").HasMaxLength(100);
        table.Property(m => m.Role).HasColumnName("role").HasConversion<string>().HasMaxLength(20);
        table.Property(m => m.Reason).HasColumnName("reason");
        table.Property(m => m.Reference).HasColumnName("reference").HasMaxLength(100);
        table.Property(m => m.Day).HasColumnName("day");
        table.Property(m => m.At).HasColumnName("done_at");
        table.HasOne<EnforcementRow>().WithMany().HasForeignKey(m => m.FileId);
    }
}
