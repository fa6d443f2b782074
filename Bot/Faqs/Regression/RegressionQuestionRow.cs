using Bot.Dialogs.Conversations;
using Knowledge.Evaluation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Faqs.Regression;

/// <summary>
/// A question whose right answer is known. The set decides from which confidence on an answer is shown as sure, and whether
/// a publication makes the bot worse. Seeded once from the file that the program ships; then it is staff's.
/// </summary>
public sealed class RegressionQuestionRow
{
    /// <summary>What the program ships is signed so.</summary>
    public const string Seed = "seed";

    public long Id { get; init; }

    /// <summary>As citizens type it, personal data masked.</summary>
    public required string Question { get; init; }

    /// <summary>The right entry; null if none answers it.</summary>
    public string? EntryId { get; init; }

    /// <summary>Further entries that answer it as well.</summary>
    public IReadOnlyList<string> AlsoRight { get; init; } = [];

    public required string Language { get; init; }

    /// <summary>Who put it there.</summary>
    public required string By { get; init; }

    public DateTime At { get; init; }

    /// <summary>Ids as the column holds them.</summary>
    internal static string Join(IEnumerable<string> ids) => string.Join(' ', ids);

    internal static IReadOnlyList<string> Split(string ids) => ids.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    internal static RegressionQuestionRow Of(LabelledQuery query, string by, DateTime now) => new()
    {
        Question = query.Query,
        EntryId = query.ExpectedId,
        AlsoRight = query.AcceptIds ?? [],
        Language = query.Lang ?? SpokenLanguage.Chinese,
        By = by,
        At = now
    };
}

internal sealed class RegressionQuestionTable : IEntityTypeConfiguration<RegressionQuestionRow>
{
    private static readonly ValueComparer<IReadOnlyList<string>> SameIds = new(
        (one, other) => ReferenceEquals(one, other) || (one != null && other != null && one.SequenceEqual(other)),
        ids => ids.Aggregate(0, HashCode.Combine),
        ids => ids);

    public void Configure(EntityTypeBuilder<RegressionQuestionRow> table)
    {
        table.ToTable("faq_regression_questions");
        table.Property(q => q.Id).HasColumnName("id");
        table.Property(q => q.Question).HasColumnName("question");
        table.Property(q => q.EntryId).HasColumnName("entry_id").HasMaxLength(FaqRules.LongestId);
        table.Property(q => q.AlsoRight).HasColumnName("also_right")
            .HasConversion(ids => RegressionQuestionRow.Join(ids), ids => RegressionQuestionRow.Split(ids), SameIds);
        table.Property(q => q.Language).HasColumnName("language").HasMaxLength(20);
        table.Property(q => q.By).HasColumnName("added_by").HasMaxLength(100);
        table.Property(q => q.At).HasColumnName("added_at");
    }
}
