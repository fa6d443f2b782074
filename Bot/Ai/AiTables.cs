using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Ai;

/// <summary>The tokens of a day, those of calls under way included.</summary>
public sealed class AiBudgetRow
{
    public DateOnly Day { get; init; }

    public long Tokens { get; init; }
}

/// <summary>How many calls of a day had this outcome, and what they cost.</summary>
public sealed class AiCallsRow
{
    public DateOnly Day { get; init; }

    public AiFeature Feature { get; init; }

    public AiOutcome Outcome { get; init; }

    public long Calls { get; init; }

    public long Tokens { get; init; }
}

/// <summary>The vector of a text. Nothing here can be turned back into words, and it can be made anew at any time.</summary>
public sealed class AiVectorRow
{
    public required string Model { get; init; }

    /// <summary>SHA-256 of the text as it was sent, in hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>Single-precision numbers, little-endian, one after another.</summary>
    public required byte[] Values { get; init; }
}

internal sealed class AiBudgetTable : IEntityTypeConfiguration<AiBudgetRow>
{
    public void Configure(EntityTypeBuilder<AiBudgetRow> table)
    {
        table.ToTable("ai_budget");
        table.HasKey(b => b.Day);
        table.Property(b => b.Day).HasColumnName("day");
        table.Property(b => b.Tokens).HasColumnName("tokens");
    }
}

internal sealed class AiCallsTable : IEntityTypeConfiguration<AiCallsRow>
{
    public void Configure(EntityTypeBuilder<AiCallsRow> table)
    {
        table.ToTable("ai_calls");
        table.HasKey(c => new { c.Day, c.Feature, c.Outcome });
        table.Property(c => c.Day).HasColumnName("day");
        table.Property(c => c.Feature).HasColumnName("feature").HasConversion<string>().HasMaxLength(20);
        table.Property(c => c.Outcome).HasColumnName("outcome").HasConversion<string>().HasMaxLength(20);
        table.Property(c => c.Calls).HasColumnName("calls");
        table.Property(c => c.Tokens).HasColumnName("tokens");
    }
}

internal sealed class AiVectorTable : IEntityTypeConfiguration<AiVectorRow>
{
    public void Configure(EntityTypeBuilder<AiVectorRow> table)
    {
        table.ToTable("ai_vectors");
        table.HasKey(v => new { v.Model, v.Hash });
        table.Property(v => v.Model).HasColumnName("model").HasMaxLength(200);
        table.Property(v => v.Hash).HasColumnName("hash").HasMaxLength(64);
        table.Property(v => v.Values).HasColumnName("numbers");
    }
}

/// <summary>Lends the database its AI tables.</summary>
public static class AiStorage
{
    extension(BotDb db)
    {
        public DbSet<AiBudgetRow> AiBudgets => db.Set<AiBudgetRow>();

        public DbSet<AiCallsRow> AiCalls => db.Set<AiCallsRow>();

        public DbSet<AiVectorRow> AiVectors => db.Set<AiVectorRow>();
    }
}
