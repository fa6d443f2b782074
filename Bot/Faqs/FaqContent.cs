namespace Bot.Faqs;

/// <summary>All of an entry that people write, in every language: what a version keeps whole.</summary>
public sealed record FaqContent
{
    /// <summary>Stable for ever: buttons and statistics name it.</summary>
    public required string Id { get; init; }

    /// <summary>The topic that lists the entry; empty for none.</summary>
    public string Category { get; init; } = "";

    /// <summary>The unit that answers for the content.</summary>
    public string Owner { get; init; } = "";

    public DateOnly? ReviewDue { get; init; }

    /// <summary>The first day on which citizens may see it.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day on which citizens may see it.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Ids of entries that are often asked next.</summary>
    public IReadOnlyList<string> FollowUps { get; init; } = [];

    /// <summary>Place in its topic's list.</summary>
    public int Position { get; init; }

    /// <summary>The words, one per language.</summary>
    public IReadOnlyList<FaqText> Texts { get; init; } = [];
}

/// <summary>The words of an entry in one language.</summary>
public sealed record FaqText
{
    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    public required string Question { get; init; }

    /// <summary>Other ways in which people ask.</summary>
    public IReadOnlyList<string> Phrasings { get; init; } = [];

    /// <summary>The answer with placeholders for contacts.</summary>
    public required string Answer { get; init; }

    public string LegalBasis { get; init; } = "";

    /// <summary>Contacts and pages, shown under the answer.</summary>
    public IReadOnlyList<WebLink> Links { get; init; } = [];

    /// <summary>Which Chinese words this was translated from (<see cref="Translations.Fingerprint"/>); null while they have never changed.</summary>
    public string? TranslatedFrom { get; init; }

    /// <summary>False for a translation that no native speaker has read yet.</summary>
    public bool NativeReviewed { get; init; } = true;
}
