using Bot.Dialogs.Sayings;

namespace Bot.Messaging.Notices;

/// <summary>A notice that is not told yet, opened for the plan.</summary>
public sealed record OpenNotice
{
    public required long Id { get; init; }

    public required NoticeKind Kind { get; init; }

    public required NoticeWish Wish { get; init; }

    public string? CaseNumber { get; init; }

    public string? Channel { get; init; }

    /// <summary>The citizen's address in the chat; null if there is none.</summary>
    public string? Citizen { get; init; }

    public required IReadOnlyList<Saying> Sayings { get; init; }

    public required string Language { get; init; }

    public bool Urgent { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? ExpiresAt { get; init; }

    public required NoticeStatus Status { get; init; }

    public NoticeWays Tried { get; init; }

    /// <summary>Its words without buttons, for a letter or a template.</summary>
    public string Words => string.Join("\n\n", Sayings.SelectMany(WordsOf));

    private static IEnumerable<string> WordsOf(Saying saying) => saying switch
    {
        TextSaying text => [text.Text],
        CardSaying card => WordsOf(card.Card),
        CardListSaying list => list.Cards.SelectMany(WordsOf),
        ImageSaying image => [image.AlternativeText],
        _ => []
    };

    private static IEnumerable<string> WordsOf(Card card) => card.Title is { } title ? [title, card.Text] : [card.Text];
}
