using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Cases;

/// <summary>A day that is not what its weekday says.</summary>
public sealed class CalendarDayRow
{
    public DateOnly Day { get; init; }

    public CalendarDayKind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>False until the government's list for the year is out.</summary>
    public bool Confirmed { get; init; }

    /// <summary>From which file, with its version.</summary>
    public required string Source { get; init; }
}

/// <summary>The kinds of such days.</summary>
public enum CalendarDayKind
{
    /// <summary>A day off.</summary>
    Holiday,

    /// <summary>A weekend day that is worked.</summary>
    MakeUpWorkday
}

/// <summary>A day on which work was called off at short notice.</summary>
public sealed class ClosureRow
{
    public DateOnly Day { get; init; }

    /// <summary>Empty for the whole city.</summary>
    public required string District { get; init; }

    public required string Reason { get; init; }

    public required string By { get; init; }

    public DateTime At { get; init; }
}

internal sealed class CalendarDayTable : IEntityTypeConfiguration<CalendarDayRow>
{
    public void Configure(EntityTypeBuilder<CalendarDayRow> table)
    {
        table.ToTable("calendar_days");
        table.HasKey(d => d.Day);
        table.Property(d => d.Day).HasColumnName("day");
        table.Property(d => d.Kind).HasColumnName("kind").HasConversion<string>().HasMaxLength(20);
        table.Property(d => d.Name).HasColumnName("name").HasMaxLength(100);
        table.Property(d => d.Confirmed).HasColumnName("confirmed");
        table.Property(d => d.Source).HasColumnName("source").HasMaxLength(200);
    }
}

internal sealed class ClosureTable : IEntityTypeConfiguration<ClosureRow>
{
    public void Configure(EntityTypeBuilder<ClosureRow> table)
    {
        table.ToTable("closures");
        table.HasKey(c => new { c.Day, c.District });
        table.Property(c => c.Day).HasColumnName("day");
        table.Property(c => c.District).HasColumnName("district").HasMaxLength(20);
        table.Property(c => c.Reason).HasColumnName("reason").HasMaxLength(200);
        table.Property(c => c.By).HasColumnName("entered_by").HasMaxLength(100);
        table.Property(c => c.At).HasColumnName("entered_at");
    }
}
