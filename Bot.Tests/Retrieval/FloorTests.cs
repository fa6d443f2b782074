using Bot.Faqs;
using Bot.Tests.Support;
using Knowledge;
using Knowledge.Evaluation;

namespace Bot.Tests.Retrieval;

/// <summary>What the ranker reached on public sets when it was made (in per cent, a little less for luck); it may only get better.</summary>
public sealed class FloorTests
{
    [Theory]
    [InlineData("taipei-faq", 99, 81, 94, 97, 78)]
    [InlineData("taipei-dept", 99, 79, 90, 0, 0)]
    [InlineData("taipei-answer", 99, 49, 63, 0, 0)]
    [InlineData("clinc150-en", 5, 75, 88, 90.5, 66)]
    [InlineData("clinc150-en", 20, 84, 93, 93, 74)]
    [InlineData("hint3-curekart-en", 99, 85.5, 94, 88.5, 58)]
    public void The_figures_stay_above_their_floor(
        string set, int phrasings, double top1, double recall3, double auroc, double answeredAt10)
    {
        if (!SharedData.IsPresent)
        {
            return;
        }

        var entries = LabelledFiles.ReadEntries(SharedData.PathOf("faq-bench", set, "faq.jsonl"))
            .Select(e => phrasings == 99 ? e : e with { Alternates = [.. e.Alternates.Take(phrasings)] })
            .ToList();
        var queries = LabelledFiles.ReadQueries(SharedData.PathOf("faq-bench", set, "queries.jsonl"));
        var figures = Figures.Of(Evaluator.Run(FaqIndex.Build(entries, TuningContent.ReadForAnySet()), queries));
        Assert.InRange(100 * figures.Top1!.Value, top1, 100);
        Assert.InRange(100 * figures.Recall3!.Value, recall3, 100);
        Assert.InRange(100 * (figures.Auroc ?? 1), auroc, 100);
        Assert.InRange(100 * (figures.AnsweredAt10 ?? 1), answeredAt10, 100);
    }
}
