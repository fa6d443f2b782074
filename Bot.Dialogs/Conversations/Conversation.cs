using Bot.Dialogs.Activities;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// What the bot remembers of one citizen between two turns. Stored as JSON: every member is optional, so that a row
/// written by an older or a newer program can be read.
/// </summary>
public sealed record Conversation
{
    /// <summary>BCP 47 tag of the language to speak; null until it is known.</summary>
    public string? Language { get; init; }

    /// <summary>True once the bot has introduced itself.</summary>
    public bool Greeted { get; init; }

    /// <summary>True while the citizen blocks the account: nothing may be sent.</summary>
    public bool Blocked { get; init; }

    /// <summary>Until when a person speaks and the bot keeps silent (UTC); null when the bot speaks.</summary>
    public DateTime? PersonSpeaksUntil { get; init; }

    /// <summary>The entry answered last, as context for follow-up questions.</summary>
    public ShownAnswer? LastAnswer { get; init; }
}

/// <summary>An answer that was shown.</summary>
/// <param name="EntryId">The FAQ entry.</param>
/// <param name="ShownAt">When (UTC).</param>
public sealed record ShownAnswer(string EntryId, DateTime ShownAt);

/// <summary>What the host has looked up before a turn, so that the turn itself needs neither clock nor network.</summary>
public sealed record Facts
{
    /// <summary>The moment of the turn, UTC.</summary>
    public required DateTime Now { get; init; }

    /// <summary>True in a group chat: only public answers, nothing personal, no state.</summary>
    public bool InGroup { get; init; }

    /// <summary>Language of the profile (BCP 47), if the channel told it.</summary>
    public string? ProfileLanguage { get; init; }

    /// <summary>What the knowledge base makes of the citizen's words; <see cref="FaqFinding.Nothing"/> if there were none.</summary>
    public FaqFinding Faq { get; init; } = FaqFinding.Nothing;

    /// <summary>The entry that a tapped button names, if it still exists.</summary>
    public FaqAnswer? Chosen { get; init; }

    /// <summary>How to reach the agency, from configuration.</summary>
    public required AgencyContacts Contacts { get; init; }
}

/// <summary>How citizens reach the agency; every value comes from configuration and may be empty, then it is not shown.</summary>
public sealed record AgencyContacts
{
    /// <summary>The agency's name as citizens read it, in the language of the conversation.</summary>
    public required string AgencyName { get; init; }

    /// <summary>Telephone of the agency.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Address of the office.</summary>
    public string Address { get; init; } = "";

    /// <summary>Office hours in words.</summary>
    public string Hours { get; init; } = "";

    /// <summary>https address of the agency's site or online report form.</summary>
    public string Website { get; init; } = "";
}

/// <summary>Whether the knowledge base is sure, wavers or does not know.</summary>
public enum FaqDecision
{
    /// <summary>No entry fits.</summary>
    None,

    /// <summary>One of a few may fit.</summary>
    Choices,

    /// <summary>The first fits.</summary>
    Answer
}

/// <summary>What the knowledge base found, with the approved texts in the language of the conversation.</summary>
/// <param name="Decision">How sure it is.</param>
/// <param name="Entries">Best first; for <see cref="FaqDecision.Choices"/> at most three are shown.</param>
public sealed record FaqFinding(FaqDecision Decision, IReadOnlyList<FaqAnswer> Entries)
{
    /// <summary>Nothing found.</summary>
    public static FaqFinding Nothing { get; } = new(FaqDecision.None, []);
}

/// <summary>An approved answer.</summary>
public sealed record FaqAnswer
{
    /// <summary>The entry's stable id.</summary>
    public required string Id { get; init; }

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

/// <summary>What a turn decided: the next state, what to say, and what the host has to do in the same transaction.</summary>
/// <param name="Next">The conversation after the turn.</param>
/// <param name="Sayings">In order; empty when the bot keeps silent.</param>
/// <param name="Effects">Deeds for the host.</param>
public sealed record Turn(Conversation Next, IReadOnlyList<Saying> Sayings, IReadOnlyList<Effect> Effects);

/// <summary>A deed that a turn asks the host to do.</summary>
public abstract record Effect;

/// <summary>Store a thumb up or down for an answer.</summary>
public sealed record RateAnswer(string EntryId, bool Helpful) : Effect;

/// <summary>Keep a question's outcome for staff: which entry answered it, or none.</summary>
/// <param name="Question">The citizen's words; the host masks personal data before it stores them.</param>
/// <param name="Decision">The outcome.</param>
/// <param name="EntryId">The entry shown first, if any.</param>
public sealed record KeepQuestion(string Question, FaqDecision Decision, string? EntryId) : Effect;

/// <summary>Remove the stored content of a message that the citizen took back.</summary>
public sealed record ForgetMessage(string MessageId) : Effect;

/// <summary>Drop what still waits to be sent to this citizen.</summary>
public sealed record StopSending : Effect;

/// <summary>The front desk: decides what one activity of a citizen leads to.</summary>
public static class Reception
{
    /// <summary>
    /// One turn. Pure: the same arguments give the same turn. Several texts typed in a burst arrive as one
    /// <see cref="TextActivity"/> with line breaks between them.
    /// </summary>
    public static Turn Hear(Conversation conversation, Activity activity, Facts facts) => activity switch
    {
        TextActivity when facts.Faq is { Decision: FaqDecision.Answer, Entries: [var first, ..] } =>
            new(conversation, [new TextSaying(first.Answer)], []),
        _ => new(conversation, [new TextSaying("…")], [])
    };
}
