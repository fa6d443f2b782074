using System.Globalization;
using Bot.Storage;
using Knowledge.Evaluation;
using Microsoft.Extensions.Options;

namespace Bot.Faqs.Regression;

/// <summary>
/// Tries a change of the knowledge base on the regression set before citizens see it: builds the index that would be
/// published, beside the one in use, and compares the two. Takes a second or two of one core, holds no lock and no transaction.
/// </summary>
public sealed class Rehearsals(Database database, FaqBook book, FaqIndexes indexes, IOptions<FaqsOptions> options)
{
    /// <summary>What would get better and worse if these words were published beside all others that are.</summary>
    public async Task<Rehearsal> WithAsync(IReadOnlyList<FaqContent> changed)
    {
        await book.CatchUpAsync();
        var shelf = await book.ShelfAsync();
        var set = await RegressionSet.ReadAsync(database);
        return await Task.Run(() => Compare(shelf, changed, set));
    }

    /// <summary>Why these words may not be published; null if they may.</summary>
    public async Task<FaqProblem?> ProblemAsync(IReadOnlyList<FaqContent> changed)
    {
        var rehearsal = await WithAsync(changed);
        return rehearsal.IsWorseBy(options.Value.RegressionTolerance)
            ? new FaqProblem(
                "MadeWorse", rehearsal.Worse.Count, rehearsal.Better.Count, Points(rehearsal.Before), Points(rehearsal.After), Points(options.Value.RegressionTolerance))
            { Rehearsal = rehearsal }
            : null;
    }

    private Rehearsal Compare(FaqShelf shelf, IReadOnlyList<FaqContent> changed, IReadOnlyList<LabelledQuery> set)
    {
        var ids = changed.Select(c => c.Id).ToHashSet();
        var contents = FaqShelf.InOrder([.. shelf.Contents.Where(c => !ids.Contains(c.Id)), .. changed]);
        var index = indexes.Over(contents, set);
        var asked = set.ToJudgeBy(contents);
        return Rehearsal.Compare(Evaluator.Run(shelf.Index, asked), Evaluator.Run(index, asked));
    }

    private static string Points(double points) => points.ToString("0.0", CultureInfo.InvariantCulture);
}
