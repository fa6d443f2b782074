using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Messaging;

/// <summary>How many paid calls a channel has made in a month.</summary>
public sealed class PushMonthRow
{
    public required string Channel { get; init; }

    /// <summary>A calendar month where the agency is: <c>2026-11</c>.</summary>
    public required string Month { get; init; }

    public int Used { get; init; }
}

internal sealed class PushMonthTable : IEntityTypeConfiguration<PushMonthRow>
{
    public void Configure(EntityTypeBuilder<PushMonthRow> table)
    {
        table.ToTable("push_months");
        table.HasKey(m => new { m.Channel, m.Month });
        table.Property(m => m.Channel).HasColumnName("channel").HasMaxLength(20);
        table.Property(m => m.Month).HasColumnName("month").HasMaxLength(7);
        table.Property(m => m.Used).HasColumnName("used");
    }
}
