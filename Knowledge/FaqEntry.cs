namespace Knowledge;

/// <summary>
/// What the index needs to know of one entry in one language. An entry in several languages is several of these with the
/// same <see cref="Id"/>; the entry is found by the words of any of them.
/// </summary>
public sealed record FaqEntry
{
    /// <summary>The stable id of the entry, the same in every language.</summary>
    public required string Id { get; init; }

    /// <summary>The title question.</summary>
    public required string Question { get; init; }

    /// <summary>Other ways in which people ask it.</summary>
    public IReadOnlyList<string> Alternates { get; init; } = [];

    /// <summary>The approved answer; ranked with little weight.</summary>
    public string Answer { get; init; } = "";

    /// <summary>BCP 47 tag of the words.</summary>
    public string Language { get; init; } = "zh-TW";

    /// <summary>A category, if the source has one.</summary>
    public string? Topic { get; init; }
}
