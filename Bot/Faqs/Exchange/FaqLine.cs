using System.Globalization;

namespace Bot.Faqs.Exchange;

/// <summary>
/// An entry in one language, as files carry it: a line of JSONL, a row of a table. On import, what a file does not say
/// (null) stays as it is; what it says to be empty becomes empty.
/// </summary>
public sealed record FaqLine
{
    public string? Id { get; init; }

    /// <summary>BCP 47 tag; zh-TW if the file does not say.</summary>
    public string? Lang { get; init; }

    public string? Question { get; init; }

    public IReadOnlyList<string>? Alternates { get; init; }

    public string? Answer { get; init; }

    public string? Law { get; init; }

    public bool? NativeReviewed { get; init; }

    /// <summary>Contacts and pages, <c>label | address</c> each.</summary>
    public IReadOnlyList<string>? Links { get; init; }

    /// <summary>The category. This and the following are the same in all lines of an entry.</summary>
    public string? Topic { get; init; }

    public string? Owner { get; init; }

    /// <summary>A day, year-month-day; empty for none.</summary>
    public string? ReviewDue { get; init; }

    public string? ValidFrom { get; init; }

    public string? ValidUntil { get; init; }

    public IReadOnlyList<string>? FollowUps { get; init; }

    public int? Position { get; init; }

    /// <summary>An entry as lines, one for each language.</summary>
    public static IEnumerable<FaqLine> Of(FaqContent content) => content.Texts.Select(text => new FaqLine
    {
        Id = content.Id,
        Lang = text.Language,
        Question = text.Question,
        Alternates = text.Phrasings,
        Answer = text.Answer,
        Law = text.LegalBasis,
        NativeReviewed = text.NativeReviewed,
        Links = [.. text.Links.Select(link => link.ToString())],
        Topic = content.Category,
        Owner = content.Owner,
        ReviewDue = Day(content.ReviewDue),
        ValidFrom = Day(content.ValidFrom),
        ValidUntil = Day(content.ValidUntil),
        FollowUps = content.FollowUps,
        Position = content.Position
    });

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>What was found in one line of a file.</summary>
/// <param name="Number">The line or row, counted from 1 as an editor or a spreadsheet shows it.</param>
/// <param name="Line">What it says, or why it cannot be read.</param>
internal sealed record FaqLineFound(int Number, FaqOutcome<FaqLine> Line);
