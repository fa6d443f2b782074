using Bot.Dialogs.Sayings;

namespace Bot.Messaging.Notices;

/// <summary>Something to tell a citizen unasked. How and when it gets there is decided by the plan, not by who writes it.</summary>
public sealed record NewNotice
{
    /// <summary>
    /// What makes it the only one of its kind, at most 100 characters, as in <c>case:115000123K:4</c>. A second one with
    /// the same key is refused by the database together with whatever else its transaction holds.
    /// </summary>
    public required string Key { get; init; }

    public required NoticeKind Kind { get; init; }

    /// <summary>The citizen's address in the chat (<c>line:U…</c>); null for somebody who came in another way.</summary>
    public required string? Citizen { get; init; }

    /// <summary>What to say: as in a turn. By e-mail only the words of it are sent.</summary>
    public required IReadOnlyList<Saying> Sayings { get; init; }

    public required string Language { get; init; }

    /// <summary>How the citizen wants to be told.</summary>
    public NoticeWish Wish { get; init; } = NoticeWish.Chat;

    /// <summary>The case that it is about: there its delivery is shown, and from there an e-mail address is taken.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>True if it may come at night.</summary>
    public bool Urgent { get; init; }

    /// <summary>It is not told before this moment (UTC), not even if the citizen writes.</summary>
    public DateTime? NotBefore { get; init; }

    /// <summary>From this moment (UTC) on nobody needs to hear it any more.</summary>
    public DateTime? Expires { get; init; }
}

/// <summary>What a notice is about.</summary>
public enum NoticeKind
{
    /// <summary>A case has moved: may use every push of the month.</summary>
    Case,

    /// <summary>An invitation to a survey: may only use the pushes above the reserve.</summary>
    Survey
}

/// <summary>How a citizen wants to be told.</summary>
public enum NoticeWish
{
    /// <summary>In the chat; by e-mail where the chat cannot be written to.</summary>
    Chat,

    /// <summary>By e-mail.</summary>
    Mail,

    /// <summary>By telephone: a person does it.</summary>
    Phone,

    /// <summary>By letter: a person does it.</summary>
    Letter
}
