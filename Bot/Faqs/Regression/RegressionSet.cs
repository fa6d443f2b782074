using Bot.Storage;
using Knowledge.Evaluation;
using Microsoft.EntityFrameworkCore;

namespace Bot.Faqs.Regression;

/// <summary>The questions with known answers, in the database.</summary>
internal static class RegressionSet
{
    private const string Select = "SELECT question, entry_id, also_right, language FROM faq_regression_questions ORDER BY id";

    /// <summary>All questions, in the order in which they came.</summary>
    public static async Task<IReadOnlyList<LabelledQuery>> ReadAsync(Database database) => await database.ReadAsync(
        Select, row => new LabelledQuery(row.GetString(0), row.GetText(1), RegressionQuestionRow.Split(row.GetString(2)), row.GetString(3)));

    extension(BotDb db)
    {
        /// <summary>Adds questions with their right entry, each once; with the next save.</summary>
        /// <param name="questions">The words with their language.</param>
        /// <param name="entryId">The right entry; null if none answers them.</param>
        /// <param name="by">Who says so.</param>
        /// <param name="now">The moment, UTC.</param>
        public async Task GrowRegressionAsync(IEnumerable<(string Question, string Language)> questions, string? entryId, string by, DateTime now)
        {
            var known = (await db.RegressionQuestions.Select(q => q.Question).ToListAsync()).Select(SameQuestions.Key).ToHashSet();
            db.AddRange(questions.Where(q => known.Add(SameQuestions.Key(q.Question)))
                .Select(q => RegressionQuestionRow.Of(new(q.Question, entryId, Lang: q.Language), by, now)));
        }
    }

    /// <summary>
    /// Those that tell how sure to be. A question that is itself a phrasing is found too easily; one whose entry is not
    /// published says nothing.
    /// </summary>
    public static IReadOnlyList<LabelledQuery> ToCalibrateWith(this IReadOnlyList<LabelledQuery> set, IReadOnlyList<FaqContent> published)
    {
        var said = published.SelectMany(c => c.Texts).SelectMany(t => t.Questions()).Select(SameQuestions.Key).ToHashSet();
        return [.. set.ToJudgeBy(published).Where(q => !said.Contains(SameQuestions.Key(q.Query)))];
    }

    /// <summary>Those that can be answered rightly: by one of these entries, or by none at all.</summary>
    public static IReadOnlyList<LabelledQuery> ToJudgeBy(this IReadOnlyList<LabelledQuery> set, IReadOnlyList<FaqContent> published) =>
        [.. set.Where(q => q.ExpectedId is null || published.Any(c => q.Accepts(c.Id)))];
}
