namespace Bot.Dialogs.Cases;

/// <summary>In which role somebody moves a case. A person may have several; each move is made in one.</summary>
public enum CaseRole
{
    /// <summary>The one who informed.</summary>
    Citizen,

    /// <summary>The program by itself.</summary>
    System,

    /// <summary>收發登記: registers what comes in.</summary>
    Registrar,

    /// <summary>查報組承辦: works the case.</summary>
    Officer,

    /// <summary>拆除組: carries decisions out.</summary>
    Demolition,

    /// <summary>主管: assigns, approves, reopens.</summary>
    Supervisor
}
