using Bot.Storage;
using Knowledge.Evaluation;
using Microsoft.EntityFrameworkCore;

namespace Bot.Faqs.Regression;

/// <summary>The questions with known answers, in the database.</summary>
internal static class RegressionSet
{
    extension(BotDb db)
    {
        /// <summary>All questions, in the order in which they came.</summary>
        public async Task<IReadOnlyList<LabelledQuery>> LabelledAsync() =>
            [.. (await db.RegressionQuestions.AsNoTracking().OrderBy(q => q.Id).ToListAsync()).Select(q => q.Labelled)];

        /// <summary>Adds what the program ships, if there is nothing yet.</summary>
        public async Task SeedRegressionAsync(DateTime now)
        {
            if (!await db.RegressionQuestions.AnyAsync())
            {
                db.AddRange(TuningContent.Questions().Select(q => RegressionQuestionRow.Of(q, RegressionQuestionRow.Seed, now)));
                await db.SaveChangesAsync();
            }
        }

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
