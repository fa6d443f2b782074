using Bot.Faqs;
using Knowledge;

namespace Bot.Tests.Faqs;

/// <summary>Every shipped entry is found first by its title, and by its phrasings when the index does not know them.</summary>
public sealed class FoundByOwnWordsTests
{
    private const int Folds = 10;
    private static readonly IReadOnlyList<FaqEntry> Shipped = FaqShelf.ToIndexed(SeedContent.Read());
    private static readonly string[] Complete = ["zh-TW", "en"];

    [Fact]
    public void Every_entry_is_found_first_by_its_own_title()
    {
        var index = FaqIndex.Build(Shipped, TuningContent.ReadForAnySet());
        Assert.Empty(Shipped.Where(e => !IsFirst(index, e, e.Question)).Select(e => $"{e.Id} ({e.Language}): {e.Question}"));
    }

    // A tenth of the phrasings of every entry is left out at once: ten builds instead of one for every phrasing.
    [Fact]
    public void Every_entry_is_found_first_by_nine_of_ten_phrasings_that_are_left_out_of_the_index()
    {
        var asked = Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var index = FaqIndex.Build(
                [.. Shipped.Select(e => e with { Alternates = [.. e.Alternates.Where((_, i) => i % Folds != fold)] })], TuningContent.ReadForAnySet());
            return Shipped.SelectMany(e => e.Alternates.Where((_, i) => i % Folds == fold).Select(words => (Entry: e, Words: words, Found: IsFirst(index, e, words)))).ToList();
        }).ToList();

        var rare = asked.GroupBy(a => (a.Entry.Id, a.Entry.Language))
            .Where(e => Complete.Contains(e.Key.Language) && e.Count(a => a.Found) < 0.9 * e.Count())
            .Select(e => $"{e.Key}: {string.Join(", ", e.Where(a => !a.Found).Select(a => a.Words))}");
        Assert.Empty(rare);

        // Translations have few phrasings, and no native speaker has added any yet.
        Assert.All(asked.GroupBy(a => a.Entry.Language), language => Assert.InRange(language.Average(a => a.Found ? 1 : 0), 0.8, 1));
    }

    private static bool IsFirst(FaqIndex index, FaqEntry entry, string words) => index.Ask(words).Ranked is [var best, ..] && best.Id == entry.Id;
}
