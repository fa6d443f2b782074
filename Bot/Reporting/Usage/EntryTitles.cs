using Bot.Faqs;

namespace Bot.Reporting.Usage;

/// <summary>What published entries are called, by their ids.</summary>
internal static class EntryTitles
{
    public static IReadOnlyDictionary<string, string> Of(FaqShelf shelf, string language) =>
        shelf.Contents.ToDictionary(e => e.Id, e => shelf.Answer(e.Id, language)!.Question, StringComparer.Ordinal);
}
