namespace Bot.Dialogs.Cases;

/// <summary>
/// Where a petition stands: what the citizen sent, and the agency's short duty to answer it. It may truthfully have ended
/// while the building still stands; what the city does about the building is <see cref="EnforcementState"/>.
/// An extension (展期) is not a state but a later day: the work goes on where it was.
/// </summary>
public enum PetitionState
{
    /// <summary>填寫中: not sent yet. No case is kept in this state; filing is the move out of it.</summary>
    Draft,

    /// <summary>已送出，待受理.</summary>
    Submitted,

    /// <summary>待補件: the citizen was asked for more (行政程序法 §171 II).</summary>
    NeedInfo,

    /// <summary>已受理（掛號）.</summary>
    Registered,

    /// <summary>已分案.</summary>
    Assigned,

    /// <summary>勘查中 (違章建築處理辦法 §5).</summary>
    Inspecting,

    /// <summary>認定中.</summary>
    Assessing,

    /// <summary>已回復: the answer to a general petition, where nothing has to be inspected.</summary>
    Answered,

    /// <summary>已回復：認定違建.</summary>
    AnsweredIllegal,

    /// <summary>已回復：通知補辦 (違章建築處理辦法 §5: the owner has 30 days).</summary>
    AnsweredRectify,

    /// <summary>已回復：列管 (違章建築處理辦法 §11-1).</summary>
    AnsweredListed,

    /// <summary>結案：查無違建; with reasons (行政程序法 §171 I).</summary>
    ClosedNotFound,

    /// <summary>結案：無法查證; with reasons (行政程序法 §171 I).</summary>
    ClosedUnverified,

    /// <summary>移轉其他機關 (行政程序法 §172 I).</summary>
    Transferred,

    /// <summary>併案: joined with an earlier case about the same place; ends the clock, but the citizen is still told.</summary>
    Merged,

    /// <summary>撤回 by the citizen.</summary>
    Withdrawn,

    /// <summary>不予處理：資料不足 (行政程序法 §173 (1)).</summary>
    NotAcceptedInfo,

    /// <summary>不予處理：重複陳情 (行政程序法 §173 (2)).</summary>
    NotAcceptedRepeat,

    /// <summary>不予處理：已分向主管機關陳情 (行政程序法 §173 (3)).</summary>
    NotAcceptedMulti,

    /// <summary>結案, once the answer was sent.</summary>
    Closed,

    /// <summary>重新開案, with a new clock.</summary>
    Reopened
}
