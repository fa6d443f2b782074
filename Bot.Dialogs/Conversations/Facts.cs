using Bot.Dialogs.Cases;
using Bot.Dialogs.Handover;
using Bot.Dialogs.MyData;
using Bot.Dialogs.Surveys;

namespace Bot.Dialogs.Conversations;

/// <summary>What the host has looked up before a turn, so that the turn itself needs neither clock nor network.</summary>
public sealed record Facts
{
    /// <summary>The moment of the turn, UTC.</summary>
    public required DateTime Now { get; init; }

    /// <summary>The host's number of the (last) event of the turn; 0 if it keeps none.</summary>
    public long EventId { get; init; }

    /// <summary>True in a group chat: only public answers, nothing personal, no state.</summary>
    public bool InGroup { get; init; }

    /// <summary>Language of the profile (BCP 47), if the channel told it.</summary>
    public string? ProfileLanguage { get; init; }

    /// <summary>What the knowledge base makes of the citizen's words; <see cref="FaqFinding.Nothing"/> if there were none.</summary>
    public FaqFinding Faq { get; init; } = FaqFinding.Nothing;

    /// <summary>
    /// The entry that a tapped button names (<see cref="ChoiceData.TryReadEntry"/>), also when the button is a thumb; null
    /// if it is not published any more.
    /// </summary>
    public FaqAnswer? Chosen { get; init; }

    /// <summary>
    /// The common questions of the topic that a tapped button names (<see cref="ChoiceData.TryReadTopic"/>), most asked
    /// first; empty for any other activity.
    /// </summary>
    public IReadOnlyList<FaqLink> TopicEntries { get; init; } = [];

    /// <summary>The day of the turn where the agency is (Asia/Taipei).</summary>
    public DateOnly Today => RocDates.DayOf(Now);

    /// <summary>32 random hexadecimal digits, new for every turn: whoever needs an id in the turn derives it from these.</summary>
    public string FreshId { get; init; } = "";

    /// <summary>The receipt for a case, if this turn files one; null otherwise.</summary>
    public CaseReceipt? Receipt { get; init; }

    /// <summary>That this citizen may do less for a while; null if nothing is restricted.</summary>
    public Restriction? Restriction { get; init; }

    /// <summary>How many cases this citizen has filed today, and how many a day are allowed; null if nothing was looked up.</summary>
    public ReportQuota? Quota { get; init; }

    /// <summary>What was found for a <see cref="CaseInquiry"/>; null if nothing was looked up.</summary>
    public CaseFinding? Cases { get; init; }

    /// <summary>What is stored about this account's cases, for <see cref="MyDataInquiry"/>; null if nothing was looked up.</summary>
    public MyDataCopy? MyData { get; init; }

    /// <summary>
    /// The invitations to a survey that a tapped button or a half-filled survey names (<see cref="SurveyTap.TokensIn"/>), or
    /// the one that waits (<see cref="SurveyInquiry"/>); null if nothing was looked up.
    /// </summary>
    public IReadOnlyList<SurveyFinding>? Surveys { get; init; }

    /// <summary>The person in the conversation, or whom it waits for; null if there is none.</summary>
    public HandoverFact? Handover { get; init; }

    /// <summary>Whether people answer now, for <see cref="OfficeInquiry"/>; null if nothing was looked up.</summary>
    public OfficeState? Office { get; init; }

    /// <summary>After how long without a word the bot comes back.</summary>
    public TimeSpan QuietFor { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>For how long after the citizen's last word the platform lets news of a case be told; null if there is no such limit.</summary>
    public TimeSpan? ToldFor { get; init; }

    /// <summary>How staff have set the service: what is switched off, what is announced.</summary>
    public ServiceState Service { get; init; } = ServiceState.Usual;

    /// <summary>How to reach the agency, from configuration.</summary>
    public required AgencyContacts Contacts { get; init; }

    /// <summary>What is known of an invitation; null if it was not looked up.</summary>
    public SurveyFinding? SurveyOf(string token) => Surveys?.FirstOrDefault(f => f.Token == token);
}

/// <summary>A limit against floods of reports.</summary>
/// <param name="FiledToday">Cases that this citizen has filed today.</param>
/// <param name="Allowed">Cases a day.</param>
public sealed record ReportQuota(int FiledToday, int Allowed)
{
    /// <summary>True if no more may be filed today.</summary>
    public bool IsUsedUp => FiledToday >= Allowed;
}
