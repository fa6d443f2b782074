using Bot.Faqs;
using Knowledge;

namespace Bot.Tests.Faqs;

/// <summary>What changes nothing in the meaning of a question changes nothing in its outcome, over the whole regression set.</summary>
public sealed class StabilityTests
{
    // A slip may happen anywhere: each question is tried with several, so that no lucky draw decides.
    private const int Tries = 4;

    private static readonly string[] Questions = [.. TuningContent.Questions().Select(q => q.Query)];

    private static readonly FaqIndex Index = new FaqIndexes(kept: 1).Over(SeedContent.Read(), [.. TuningContent.Questions()]);

    public static TheoryData<string, double> Changes => new()
    {
        { "politeness before", 98 },
        { "thanks behind", 98 },
        { "a space", 98 },
        { "full-width letters", 98 },
        { "the other Taiwan", 98 },
        { "a key hit twice", 98 },
        { "two neighbours swapped", 98 }
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_harmless_change_does_not_change_the_outcome(string change, double atLeast)
    {
        var tried = Enumerable.Range(0, Tries).SelectMany(t => Questions.Select((question, i) => (question, Random: new Random(i + t * 100_000)))).ToList();
        var changed = tried.Where(t => Outcome(t.question) != Outcome(Changed(change, t.question, t.Random))).ToList();
        Assert.True(
            100.0 * changed.Count / tried.Count <= 100 - atLeast, $"{changed.Count} of {tried.Count}, such as {string.Join(" / ", changed.Take(5).Select(t => t.question))}");
    }

    private static string Changed(string change, string question, Random random) => change switch
    {
        "politeness before" => "請問" + question,
        "thanks behind" => question + "謝謝",
        "a space" => WithSpace(question, random),
        "full-width letters" => string.Concat(question.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c)),
        "the other Taiwan" => question.Contains('台', StringComparison.Ordinal) ? question.Replace('台', '臺') : question.Replace('臺', '台'),
        "a key hit twice" => Twice(question, random.Next(question.Length)),
        _ => question.Length < 2 ? question : Swapped(question, random.Next(question.Length - 1))
    };

    // Where people put one: between Chinese characters, around words, twice where there is one.
    private static string WithSpace(string question, Random random)
    {
        int[] places = [.. Enumerable.Range(1, question.Length - 1).Where(i => IsHan(question[i - 1]) || IsHan(question[i]) || question[i] is ' ')];
        var place = places.Length == 0 ? question.Length : places[random.Next(places.Length)];
        return question.Insert(place, " ");
    }

    private static string Twice(string question, int place) => question.Insert(place, question[place].ToString());

    private static string Swapped(string question, int place) =>
        question[..place] + question[place + 1] + question[place] + question[(place + 2)..];

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private static (Decision Decision, string? EntryId) Outcome(string question)
    {
        var finding = Index.Ask(question);
        return (finding.Decision, finding.Decision is Decision.Answer ? finding.Ranked[0].Id : null);
    }
}
