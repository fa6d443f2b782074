using System.Globalization;

namespace Bot.Faqs;

/// <summary>A field in which two versions of an entry differ.</summary>
/// <param name="Language">The language of the text that it belongs to; null for what is the same in every language.</param>
/// <param name="Field">The member of <see cref="FaqContent"/> or <see cref="FaqText"/>.</param>
/// <param name="Before">What the older version says; empty if nothing. Lists have a line for each item.</param>
/// <param name="After">What the newer version says.</param>
public sealed record FaqDifference(string? Language, string Field, string Before, string After)
{
    /// <summary>All differences, the common fields first.</summary>
    public static IReadOnlyList<FaqDifference> Between(FaqContent before, FaqContent after) =>
    [
        .. Differing(null, Fields(before), Fields(after)),
        .. before.Texts.Select(t => t.Language).Union(after.Texts.Select(t => t.Language))
            .SelectMany(language => Differing(language, Fields(before, language), Fields(after, language)))
    ];

    private static IEnumerable<FaqDifference> Differing(string? language, (string Name, string Value)[] before, (string Name, string Value)[] after) =>
        before.Zip(after, (b, a) => new FaqDifference(language, b.Name, b.Value, a.Value)).Where(d => d.Before != d.After);

    private static (string Name, string Value)[] Fields(FaqContent content) =>
    [
        (nameof(content.Category), content.Category),
        (nameof(content.Owner), content.Owner),
        (nameof(content.ReviewDue), Day(content.ReviewDue)),
        (nameof(content.ValidFrom), Day(content.ValidFrom)),
        (nameof(content.ValidUntil), Day(content.ValidUntil)),
        (nameof(content.FollowUps), string.Join('\n', content.FollowUps)),
        (nameof(content.Position), content.Position.ToString(CultureInfo.InvariantCulture))
    ];

    private static (string Name, string Value)[] Fields(FaqContent content, string language)
    {
        var text = content.Texts.FirstOrDefault(t => t.Language == language);
        return
        [
            (nameof(text.Question), text?.Question ?? ""),
            (nameof(text.Phrasings), string.Join('\n', text?.Phrasings ?? [])),
            (nameof(text.Answer), text?.Answer ?? ""),
            (nameof(text.LegalBasis), text?.LegalBasis ?? ""),
            (nameof(text.Links), string.Join('\n', text?.Links ?? [])),
            (nameof(text.NativeReviewed), text?.NativeReviewed.ToString() ?? "")
        ];
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
