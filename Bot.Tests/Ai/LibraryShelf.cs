using Bot.Ai;
using Bot.Dialogs.Conversations;
using Bot.Faqs;
using Knowledge;

namespace Bot.Tests.Ai;

/// <summary>The shelf of a library, and what its words alone find.</summary>
internal static class LibraryShelf
{
    public const string Cards = "如何辦理借書證？";
    public const string LostCard = "借書證遺失如何補發？";

    private static readonly DateTime Noon = new(2026, 11, 18, 4, 0, 0, DateTimeKind.Utc);

    public static IReadOnlyList<string> Background { get; } =
        [.. Enumerable.Range(0, 3).SelectMany(i => Retrieval.Library.Everyday.Select(text => text + new string('呢', i)))];

    public static IReadOnlyList<FaqContent> Contents { get; } = [.. Retrieval.Library.Entries.Where(e => e.Answer is not "").Select(ToContent)];

    public static IReadOnlyList<FaqEntry> Entries { get; } = FaqShelf.ToIndexed(Contents);

    public static FaqShelf Shelf { get; } =
        new(Contents, _ => new Dictionary<string, string>(), FaqIndex.Build(Entries, new() { Background = Background }));

    /// <summary>A card office that wavers between two entries.</summary>
    public static FaqFinding Wavering { get; } =
        new(FaqDecision.Choices, [Shelf.Answer("card", "zh-TW")!, Shelf.Answer("lost-card", "zh-TW")!, Shelf.Answer("renew", "zh-TW")!]);

    /// <summary>Other entries than the library's.</summary>
    public static IReadOnlyList<FaqEntry> Bottles { get; } = [new() { Id = "new", Question = "可以帶水壺進館嗎？", Answer = "可以。" }];

    public static Inquiry Asked(string words, ShownAnswer? shown = null) => new(words, "zh-TW", shown, Noon);

    /// <summary>What the second opinion makes of a message for which the words alone waver.</summary>
    public static Task<FaqFinding> OnAsync(this SecondOpinion opinion, string words) => opinion.AskAsync(Shelf, Asked(words), Wavering);

    private static FaqContent ToContent(FaqEntry entry) => new()
    {
        Id = entry.Id,
        Texts = [new() { Language = entry.Language == "en" ? "zh-TW" : entry.Language, Question = entry.Question, Answer = entry.Answer, Phrasings = entry.Alternates }]
    };
}
