using Bot.Dialogs.Conversations;
using Bot.Storage;
using Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Bot.Faqs.Learning;

/// <summary>Reads the questions that staff have not looked at yet and groups them with the features of the search.</summary>
internal static class LearningGroups
{
    /// <summary>More at a time than anybody reads; older ones come when these are dealt with.</summary>
    private const int MostQuestions = 5000;

    /// <summary>What the bot could not answer, offered choices for, or answered to a thumb down.</summary>
    public static IQueryable<FaqQuestionRow> ToLearnFrom(this BotDb db) => db.FaqQuestions.Where(q =>
        q.Verdict == null && (q.Decision != FaqDecision.Answer || q.Helpful == false));

    public static async Task<IReadOnlyList<LearningGroup>> ReadAsync(BotDb db, FaqShelf shelf)
    {
        var nobodys = await db.RegressionQuestions.Where(q => q.EntryId == null).Select(q => q.Question).ToListAsync();
        var known = nobodys.Select(SameQuestions.Key).ToHashSet();
        var newest = await db.ToLearnFrom().AsNoTracking().OrderByDescending(q => q.Id).Take(MostQuestions).ToListAsync();
        var questions = newest.Where(q => !known.Contains(SameQuestions.Key(q.Question))).ToList();
        var rephrased = await RephrasedAsync(db);
        return
        [
            .. shelf.Index.Group([.. questions.Select(q => new QuestionToGroup(q.Question, q.Part))]).Select(group =>
            {
                var members = group.Members.Select(place => questions[place]).ToList();
                return new LearningGroup
                {
                    Questions = members,
                    Typical = questions[group.Typical],
                    Suggestion = Suggest(members, group.Nearest, rephrased, shelf)
                };
            })
        ];
    }

    // The entries that answered a question asked in other words, by the event of the first try.
    private static async Task<ILookup<long, string>> RephrasedAsync(BotDb db)
    {
        var later = await db.FaqQuestions.AsNoTracking()
            .Where(q => q.AfterEventId != null && q.Helpful != false && (q.PickedEntryId != null || q.Decision == FaqDecision.Answer))
            .Select(q => new { q.AfterEventId, EntryId = q.PickedEntryId ?? q.EntryId })
            .ToListAsync();
        return later.Where(q => q.EntryId is not null).ToLookup(q => q.AfterEventId!.Value, q => q.EntryId!);
    }

    private static LearningSuggestion? Suggest(List<FaqQuestionRow> questions, Candidate? nearest, ILookup<long, string> rephrased, FaqShelf shelf) =>
        Most(questions.Select(q => q.PickedEntryId), LearningHint.Picked, shelf)
        ?? Most(questions.SelectMany(q => rephrased[q.EventId]), LearningHint.Rephrased, shelf)
        ?? (nearest is null ? null : new(nearest.Id, LearningHint.Alike, nearest.Score));

    private static LearningSuggestion? Most(IEnumerable<string?> ids, LearningHint because, FaqShelf shelf)
    {
        var named = ids.OfType<string>().Where(id => shelf.Answer(id, SpokenLanguage.Chinese) is not null).ToList();
        var most = named.CountBy(id => id).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).FirstOrDefault();
        return named.Count == 0 ? null : new(most.Key, because, (double)most.Value / named.Count);
    }
}
