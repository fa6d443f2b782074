namespace Bot.Dialogs.Conversations;

/// <summary>An approved answer.</summary>
public sealed record FaqAnswer
{
    /// <summary>The entry's stable id: at most 200 UTF-16 units, so that it fits behind a button.</summary>
    public required string Id { get; init; }

    /// <summary>The topic that lists it (<c>reporting</c>); empty if none does.</summary>
    public string Topic { get; init; } = "";

    /// <summary>The title question.</summary>
    public required string Question { get; init; }

    /// <summary>The approved text, contacts filled in; spoken word for word.</summary>
    public required string Answer { get; init; }

    /// <summary>Articles of law, as citizens read them; empty if none.</summary>
    public string LegalBasis { get; init; } = "";

    /// <summary>The language of the texts; differs from the conversation's when there is no translation.</summary>
    public required string Language { get; init; }

    /// <summary>Entries that are often asked next: id and title question.</summary>
    public IReadOnlyList<FaqLink> FollowUps { get; init; } = [];
}

/// <summary>A link to another entry.</summary>
public sealed record FaqLink(string Id, string Question);
