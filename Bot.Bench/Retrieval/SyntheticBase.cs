using System.Text;
using Knowledge;

namespace Bot.Bench.Retrieval;

/// <summary>
/// Made-up entries whose words follow Zipf's law, as those of a language do: common words have long lists of rows, and those
/// lists are what a search costs. The same seed gives the same entries.
/// </summary>
internal sealed class SyntheticBase
{
    private const int Words = 5000;
    private const int PhrasingsPerEntry = 10;

    private readonly Random random = new(7);
    private readonly string[] words;
    private readonly double[] cumulative = new double[Words];

    public SyntheticBase(int rows)
    {
        words = [.. Enumerable.Range(0, Words).Select(_ => Word())];
        for (var i = 0; i < Words; i++)
        {
            cumulative[i] = (i == 0 ? 0 : cumulative[i - 1]) + 1.0 / (i + 5);
        }

        Entries = [.. Enumerable.Range(0, Math.Max(1, rows / PhrasingsPerEntry)).Select(Entry)];
        Background = [.. Enumerable.Range(0, 900).Select(_ => Sentence())];
        Messages = [.. Enumerable.Range(0, 2000).Select(_ => Message())];
    }

    public IReadOnlyList<FaqEntry> Entries { get; }

    public IReadOnlyList<string> Background { get; }

    public IReadOnlyList<string> Messages { get; }

    private FaqEntry Entry(int number)
    {
        // The phrasings of an entry share a topic of a few words.
        string[] topic = [Pick(), Pick(), Pick()];
        return new()
        {
            Id = $"entry-{number}",
            Question = Sentence(topic),
            Alternates = [.. Enumerable.Range(1, PhrasingsPerEntry - 1).Select(_ => Sentence(topic))],
            Answer = Sentence(topic) + "。" + Sentence() + "。" + Sentence()
        };
    }

    private string Message()
    {
        var entry = Entries[random.Next(Entries.Count)];
        return entry.Alternates[random.Next(entry.Alternates.Count)][2..] + Pick();
    }

    private string Sentence(params string[] topic)
    {
        var sentence = new StringBuilder();
        for (var i = 0; i < 7; i++)
        {
            sentence.Append(topic.Length > 0 && random.Next(2) == 0 ? topic[random.Next(topic.Length)] : Pick());
        }

        return sentence.ToString();
    }

    private string Pick()
    {
        var place = Array.BinarySearch(cumulative, random.NextDouble() * cumulative[^1]);
        return words[Math.Min(place < 0 ? ~place : place, Words - 1)];
    }

    private string Word() => new([(char)('\u4E00' + random.Next(2500)), (char)('\u4E00' + random.Next(2500))]);
}
