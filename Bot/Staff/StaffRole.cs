namespace Bot.Staff;

/// <summary>What a member of staff does; a member may have several. What each may do stands in <see cref="Rights"/>.</summary>
public enum StaffRole
{
    /// <summary>Writes answers.</summary>
    Curator,

    /// <summary>Agrees to answers that others wrote, and publishes them.</summary>
    Approver,

    /// <summary>Works cases, perhaps of some districts only.</summary>
    CaseOfficer,

    /// <summary>Assigns cases and agrees to what needs a second person.</summary>
    Supervisor,

    /// <summary>Runs surveys and reads statistics.</summary>
    Planner,

    /// <summary>Looks after staff, settings and delivery.</summary>
    Administrator,

    /// <summary>Reads the audit log and nothing else.</summary>
    Auditor
}
