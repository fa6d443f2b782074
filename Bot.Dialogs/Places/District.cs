namespace Bot.Dialogs.Places;

/// <summary>One of Kaohsiung's 38 districts.</summary>
public sealed record District
{
    /// <summary>The official name (三民區).</summary>
    public required string Name { get; init; }

    /// <summary>The English name without the word for district (Sanmin), in the spelling of the postal service.</summary>
    public required string English { get; init; }

    /// <summary>Other English spellings that are met.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>The three-digit postcode.</summary>
    public required string Postcode { get; init; }

    /// <summary>The code of the Ministry of the Interior, eight digits.</summary>
    public required string Code { get; init; }

    /// <summary><c>city</c> or <c>county</c>: to which of the two the district belonged before they were united (2010-12-25).</summary>
    public required string FormerArea { get; init; }

    /// <summary>What it was called in the former county (鳳山市, 岡山鎮, 大寮鄉); empty for the former city.</summary>
    public required IReadOnlyList<string> FormerNames { get; init; }

    /// <summary>How its spoken name is often written by mistake: asked about, not corrected.</summary>
    public required IReadOnlyList<string> Misspellings { get; init; }

    /// <summary>
    /// Roughly where people live in it, written from general knowledge. Good only to rank suggestions that a citizen then
    /// confirms; never to decide in which district a point lies.
    /// </summary>
    public required IReadOnlyList<GeoPoint> Anchors { get; init; }

    /// <summary>The name as it is spoken, without the word for district (三民).</summary>
    public string Spoken => Name[..^1];
}
