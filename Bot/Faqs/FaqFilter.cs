using Knowledge.Text;

namespace Bot.Faqs;

/// <summary>Which entries somebody wants to see, and in which order; what is empty asks for all.</summary>
public sealed class FaqFilter
{
    /// <summary>The coverage that finds entries with a translation older than the Chinese words.</summary>
    public const string Outdated = "outdated";

    /// <summary>The coverage that finds entries with a translation that no native speaker has read.</summary>
    public const string Unread = "unread";

    /// <summary>Words in the id, the questions, the phrasings or the answers, however they are written.</summary>
    public string? Text { get; set; }

    public FaqStatus? Status { get; set; }

    public string? Category { get; set; }

    public string? Owner { get; set; }

    /// <summary><see cref="Outdated"/>, <see cref="Unread"/>, or the tag of a language that is missing.</summary>
    public string? Coverage { get; set; }

    /// <summary>Only those that somebody should look at again.</summary>
    public bool ReviewDue { get; set; }

    public FaqOrder Order { get; set; }

    public IEnumerable<FaqListing> Of(IEnumerable<FaqListing> all)
    {
        var words = string.IsNullOrWhiteSpace(Text) ? null : Normaliser.Normalise(Text);
        return Sorted(all.Where(listing =>
            (Status is null ? listing.Entry.Status is not FaqStatus.Archived : listing.Entry.Status == Status)
            && (string.IsNullOrEmpty(Category) || listing.Content.Category == Category)
            && (string.IsNullOrEmpty(Owner) || listing.Content.Owner == Owner)
            && (!ReviewDue || listing.ReviewDue)
            && Covers(listing)
            && (words is null || Says(listing.Content, words))));
    }

    private bool Covers(FaqListing listing) => Coverage switch
    {
        null or "" => true,
        Outdated => listing.HasOutdatedTranslation,
        Unread => listing.Content.Texts.Any(text => !text.NativeReviewed),
        var language => listing.Content.In(language) is null
    };

    private static bool Says(FaqContent content, string words) =>
        content.Id.Contains(words, StringComparison.OrdinalIgnoreCase)
        || content.Texts.SelectMany(text => text.Questions().Append(text.Answer).Append(text.LegalBasis))
            .Any(said => Normaliser.Normalise(said).Contains(words, StringComparison.Ordinal));

    private IEnumerable<FaqListing> Sorted(IEnumerable<FaqListing> some) => Order switch
    {
        FaqOrder.MostUsed => some.OrderByDescending(l => l.Uses),
        FaqOrder.LeastLiked => some.OrderByDescending(l => l.NotHelpful).ThenBy(l => l.Helpful),
        FaqOrder.ReviewDue => some.OrderBy(l => l.Entry.ReviewBecause is null).ThenBy(l => l.Content.ReviewDue ?? DateOnly.MaxValue),
        FaqOrder.Title => some.OrderBy(l => l.Title, StringComparer.CurrentCulture),
        _ => some
    };
}

/// <summary>In which order entries are listed.</summary>
public enum FaqOrder
{
    /// <summary>As citizens see them in their topics.</summary>
    Position,
    MostUsed,
    LeastLiked,
    ReviewDue,
    Title
}
