using Bot.Faqs.Regression;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Faqs.Learning;

/// <summary>
/// Where staff learn from what the bot could not answer. Whatever they make of a question, its wording joins the regression
/// set. What becomes a phrasing or an entry is a draft like any other: a second person approves it.
/// </summary>
public sealed class LearningDesk(
    IDbContextFactory<BotDb> databases, FaqLedgers ledgers, FaqBook book, FaqDesk desk, Rehearsals rehearsals)
{
    /// <summary>The open questions in groups, the largest first. Runs off the citizens' path; takes a moment for thousands.</summary>
    public async Task<IReadOnlyList<LearningGroup>> GroupsAsync()
    {
        var shelf = await book.ShelfAsync();
        await using var db = await databases.CreateDbContextAsync();
        return await LearningGroups.ReadAsync(db, shelf);
    }

    /// <summary>What would get better and worse if an entry had these phrasings as well; nothing is changed.</summary>
    public async Task<FaqOutcome<Rehearsal>> RehearseAsync(string entryId, string language, IReadOnlyList<string> phrasings)
    {
        var words = await WithPhrasingsAsync(entryId, language, phrasings);
        return words.Problem is { } problem ? problem : await rehearsals.WithAsync([words.Value!]);
    }

    /// <summary>Makes phrasings of an entry of a group's wordings, in a new draft of the entry.</summary>
    /// <param name="questions">The group's questions.</param>
    /// <param name="entryId">The entry that answers them.</param>
    /// <param name="language">The language of the text that takes the phrasings.</param>
    /// <param name="phrasings">The words, perhaps tidied up.</param>
    /// <param name="seen">The entry's version that the person has seen.</param>
    /// <param name="by">Who accepts.</param>
    public async Task<FaqOutcome<FaqVersionRow>> AcceptAsync(
        IReadOnlyCollection<long> questions, string entryId, string language, IReadOnlyList<string> phrasings, int seen, Actor by)
    {
        var words = await WithPhrasingsAsync(entryId, language, phrasings);
        return (words, questions) switch
        {
            (_, { Count: 0 }) => new FaqProblem("NoQuestions"),
            ({ Problem: { } problem }, _) => problem,
            _ => await desk.EditAsync(words.Value!, seen, by, ledger => CloseAsync(ledger, questions, QuestionVerdict.Phrasing, entryId, by))
        };
    }

    /// <summary>Begins a new entry for a group, as a draft whose answer the person has written.</summary>
    public async Task<FaqOutcome<FaqVersionRow>> OpenAsync(IReadOnlyCollection<long> questions, FaqContent content, Actor by) => questions.Count == 0
        ? new FaqProblem("NoQuestions")
        : await desk.CreateAsync(content, by, ledger => CloseAsync(ledger, questions, QuestionVerdict.NewEntry, content.Id, by));

    /// <summary>Says that no entry is to answer a group. The same words asked again are not shown again.</summary>
    public async Task MarkOutOfScopeAsync(IReadOnlyCollection<long> questions, Actor by)
    {
        await using var ledger = await ledgers.OpenAsync();
        await CloseAsync(ledger, questions, QuestionVerdict.OutOfScope, null, by);
        await ledger.CommitAsync();
    }

    /// <summary>Takes some questions out of a group: the two parts stay apart, and new questions join the likelier one.</summary>
    /// <param name="group">All questions of the group.</param>
    /// <param name="apart">Those to take out.</param>
    /// <param name="by">Who splits it.</param>
    public async Task SplitAsync(IReadOnlyCollection<long> group, IReadOnlyCollection<long> apart, Actor by)
    {
        await using var ledger = await ledgers.OpenAsync();
        var last = await ledger.Db.FaqQuestions.MaxAsync(q => q.Part) ?? 0;
        var rest = group.Except(apart).ToList();
        await ledger.Db.FaqQuestions.Where(q => apart.Contains(q.Id)).ExecuteUpdateAsync(set => set.SetProperty(q => q.Part, last + 1));
        await ledger.Db.FaqQuestions.Where(q => rest.Contains(q.Id)).ExecuteUpdateAsync(set => set.SetProperty(q => q.Part, last + 2));
        NoteSorted(ledger, by, "Split", group, null);
        await ledger.CommitAsync();
    }

    private async Task<FaqOutcome<FaqContent>> WithPhrasingsAsync(string entryId, string language, IReadOnlyList<string> phrasings)
    {
        // Whoever comes first after the very first start waits until the shipped entries are there.
        await book.ShelfAsync();
        await using var db = await databases.CreateDbContextAsync();
        if (await db.NewestFaqVersions().Where(v => v.EntryId == entryId).Select(v => v.Content).SingleOrDefaultAsync() is not { } content)
        {
            return new FaqProblem("Unknown", entryId);
        }

        if (content.Texts.All(t => t.Language != language))
        {
            return new FaqProblem("NoSuchText", entryId, language);
        }

        return content with { Texts = [.. content.Texts.Select(t => t.Language == language ? With(t, phrasings) : t)] };
    }

    private static FaqText With(FaqText text, IReadOnlyList<string> phrasings)
    {
        var said = text.Questions().Select(SameQuestions.Key).ToHashSet();
        return text with { Phrasings = [.. text.Phrasings, .. phrasings.Select(p => p.Trim()).Where(p => said.Add(SameQuestions.Key(p)))] };
    }

    private static async Task CloseAsync(FaqLedger ledger, IReadOnlyCollection<long> ids, QuestionVerdict verdict, string? entryId, Actor by)
    {
        var open = ledger.Db.ToLearnFrom().Where(q => ids.Contains(q.Id));
        var wordings = await open.OrderBy(q => q.Id).Select(q => new { q.Question, q.Language }).ToListAsync();
        await ledger.Db.GrowRegressionAsync(wordings.Select(w => (w.Question, w.Language)), entryId, by.Id, ledger.Now);
        await open.ExecuteUpdateAsync(set => set
            .SetProperty(q => q.Verdict, verdict).SetProperty(q => q.VerdictBy, by.Id).SetProperty(q => q.VerdictAt, ledger.Now));
        NoteSorted(ledger, by, verdict.ToString(), ids, entryId);
    }

    private static void NoteSorted(FaqLedger ledger, Actor by, string what, IReadOnlyCollection<long> ids, string? entryId) =>
        ledger.Note(by, AuditAction.QuestionsSorted, entryId ?? "", new { what, questions = ids.Count, first = ids.FirstOrDefault() });
}
