using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Faqs;

/// <summary>
/// One row that counts the changes of what citizens see. Every server looks at it once a second and builds its shelf anew
/// when the number is not the one that its shelf was built from.
/// </summary>
public sealed class FaqEditionRow
{
    public int Id { get; init; }

    public long Number { get; init; }
}

internal sealed class FaqEditionTable : IEntityTypeConfiguration<FaqEditionRow>
{
    public void Configure(EntityTypeBuilder<FaqEditionRow> table)
    {
        table.ToTable("faq_edition");
        table.Property(e => e.Id).HasColumnName("id").ValueGeneratedNever();
        table.Property(e => e.Number).HasColumnName("number");
        table.HasData(new FaqEditionRow { Id = 1, Number = 0 });
    }
}
