using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Storage;

/// <summary>Work that is done once a day by whichever server comes first. A day that no server saw is made up by the next.</summary>
public sealed class DailyDuties(WriteQueue writes)
{
    private const string Take = """
        INSERT INTO daily_duties (name, taken_on) VALUES (@name, @day)
        ON CONFLICT (name) DO UPDATE SET taken_on = excluded.taken_on WHERE daily_duties.taken_on < excluded.taken_on
        """;

    /// <summary>True for the first who asks on a day, and only for that one.</summary>
    public Task<bool> TakeAsync(string name, DateOnly day) => writes.RunAsync(writer => writer.Execute(Take, name, day) == 1);
}

/// <summary>When a daily duty was taken last.</summary>
public sealed class DailyDutyRow
{
    public required string Name { get; init; }

    public DateOnly TakenOn { get; init; }
}

internal sealed class DailyDutyTable : IEntityTypeConfiguration<DailyDutyRow>
{
    public void Configure(EntityTypeBuilder<DailyDutyRow> table)
    {
        table.ToTable("daily_duties");
        table.HasKey(d => d.Name);
        table.Property(d => d.Name).HasColumnName("name").HasMaxLength(60);
        table.Property(d => d.TakenOn).HasColumnName("taken_on");
    }
}
