using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.MyData;

/// <summary>What is stored about this account's own cases: <see cref="Facts.MyData"/>. Looking it up is written into the log of looking.</summary>
public sealed record MyDataInquiry : Lookup;

/// <summary>The citizen's own data as it is stored, never another person's (個人資料保護法 §3 (1), (2), §10).</summary>
/// <param name="Cases">Newest first; may be empty.</param>
public sealed record MyDataCopy(IReadOnlyList<StoredCase> Cases)
{
    /// <summary>That this person was asked to answer surveys, as far as that is kept. What was answered stands beside no person and cannot be listed.</summary>
    public StoredSurveys Surveys { get; init; } = new();

    /// <summary>Tells nothing, wherever it is written by mistake.</summary>
    public override string ToString() => nameof(MyDataCopy);
}

/// <summary>What a citizen has sent with one case.</summary>
public sealed record StoredCase
{
    /// <summary>The case's number.</summary>
    public required CaseNumber Number { get; init; }

    /// <summary>The day on which it was received.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>The name that was given; null once it is deleted.</summary>
    public string? Name { get; init; }

    /// <summary>As in <see cref="Reports.Informer.Phone"/>.</summary>
    public string? Phone { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The place in words.</summary>
    public string? Place { get; init; }

    /// <summary>What was written.</summary>
    public string? Description { get; init; }

    /// <summary>How many photos there are.</summary>
    public int Photos { get; init; }

    /// <summary>Tells nothing, wherever it is written by mistake.</summary>
    public override string ToString() => nameof(StoredCase);
}

/// <summary>What is kept about asking a person how satisfied they are.</summary>
public sealed record StoredSurveys
{
    /// <summary>The invitations that are not deleted yet, newest first.</summary>
    public IReadOnlyList<StoredInvitation> Invitations { get; init; } = [];

    /// <summary>The day of the last invitation, kept so that nobody is asked too often; null if there was none.</summary>
    public DateOnly? AskedOn { get; init; }

    /// <summary>The day on which they wanted to be asked no more; null if they did not.</summary>
    public DateOnly? OptedOutOn { get; init; }
}

/// <summary>An invitation to a survey.</summary>
/// <param name="Month">The first day of the month in which it was made.</param>
/// <param name="State">How far it has come.</param>
public sealed record StoredInvitation(DateOnly Month, StoredInvitationState State);

/// <summary>How far an invitation has come.</summary>
public enum StoredInvitationState
{
    /// <summary>It can still be answered.</summary>
    Open,

    /// <summary>Something was answered, and it is over.</summary>
    Answered,

    /// <summary>Declined.</summary>
    Declined,

    /// <summary>It is over without an answer.</summary>
    Over
}
