namespace Bot.Dialogs.Cases;

/// <summary>Where the city's own file about a building stands. It may run for years, and many petitions may belong to it.</summary>
public enum EnforcementState
{
    /// <summary>查報.</summary>
    Open,

    /// <summary>勒令停工, at once (違章建築處理辦法 §4).</summary>
    StopWork,

    /// <summary>通知陳述意見 (行政程序法 §102).</summary>
    Statement,

    /// <summary>補辦手續中: 30 days from receipt (違章建築處理辦法 §5).</summary>
    Rectifying,

    /// <summary>已補照: ends the file.</summary>
    Rectified,

    /// <summary>已處分: the decision; an appeal is open for 30 days (訴願法 §14).</summary>
    Decided,

    /// <summary>限期自行拆除, until the day in the notice.</summary>
    SelfDemolish,

    /// <summary>分類分期列管 (違章建築處理辦法 §11-1): no promised day.</summary>
    Listed,

    /// <summary>排拆中.</summary>
    Queued,

    /// <summary>已排定拆除; the day is not published.</summary>
    Scheduled,

    /// <summary>執行拆除.</summary>
    Demolishing,

    /// <summary>部分拆除.</summary>
    PartlyDone,

    /// <summary>拆除完成: ends the file.</summary>
    Demolished,

    /// <summary>停止執行 (訴願法 §93, 行政訴訟法 §116).</summary>
    Suspended,

    /// <summary>處分撤銷.</summary>
    Revoked,

    /// <summary>拆後重建 (建築法 §95).</summary>
    Rebuilt,

    /// <summary>執行期間檢查 (行政執行法 §7): internal; citizens see what they see of a listed file.</summary>
    TimeBarredCheck
}
