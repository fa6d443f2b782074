using Bot.Dialogs.Cases;

namespace Bot.Cases.Inbox;

/// <summary>Which cases of the inbox are wanted; what is empty asks for all.</summary>
public sealed class CaseFilter
{
    /// <summary>As <see cref="Officer"/>: cases that nobody has.</summary>
    public const string Nobody = "nobody";

    /// <summary>As <see cref="Kind"/>: petitions about something else than a building.</summary>
    public const string Petition = "petition";

    public CaseList List { get; set; }

    public PetitionState? State { get; set; }

    public string? District { get; set; }

    /// <summary>The key of a kind of building, or <see cref="Petition"/>.</summary>
    public string? Kind { get; set; }

    /// <summary>The id of a member of staff, or <see cref="Nobody"/>.</summary>
    public string? Officer { get; set; }

    /// <summary>The list that is read: a state that is asked for by name says by itself in which one its cases are.</summary>
    public CaseList Shown => State switch
    {
        { } state when state.Ends() => CaseList.Ended,
        PetitionState.NeedInfo => CaseList.Paused,
        not null when List is CaseList.Ended or CaseList.Paused => CaseList.Open,
        _ => List
    };

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsNarrow => State is not null || District is { Length: > 0 } || Kind is { Length: > 0 } || Officer is { Length: > 0 };

    internal IQueryable<CaseRow> Of(IQueryable<CaseRow> cases)
    {
        if (State is { } state)
        {
            cases = cases.Where(c => c.State == state);
        }

        if (District is { Length: > 0 } district)
        {
            cases = cases.Where(c => c.District == district);
        }

        if (Kind is Petition)
        {
            cases = cases.Where(c => c.Kind == Dialogs.Reports.ReportKind.Petition);
        }
        else if (Kind is { Length: > 0 } kind)
        {
            cases = cases.Where(c => c.Building == kind);
        }

        return Officer switch
        {
            null or "" => cases,
            Nobody => cases.Where(c => c.Officer == null),
            var officer => cases.Where(c => c.Officer == officer)
        };
    }
}

/// <summary>The lists of the inbox, each in an order of its own.</summary>
public enum CaseList
{
    /// <summary>Cases with a running clock, the most urgent first.</summary>
    Open,

    /// <summary>Those whose answer is late.</summary>
    Overdue,

    /// <summary>Those to be answered within three days.</summary>
    Soon,

    /// <summary>Those in which the citizen was asked for more, by the day until which there is time.</summary>
    Paused,

    /// <summary>Those of which a move waits for a second person.</summary>
    Approval,

    /// <summary>Those that have ended, the latest first.</summary>
    Ended
}
