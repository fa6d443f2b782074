namespace Bot.Staff;

/// <summary>What a page or one of its handlers demands. Who has it stands in <see cref="Rights"/>.</summary>
public enum Right
{
    /// <summary>To be signed in: one's own account and the start page.</summary>
    OwnAccount,

    ReadFaqs,
    WriteFaqs,
    ApproveFaqs,

    ReadCases,
    WorkCases,

    /// <summary>To assign, move many at once, and agree to moves that need a second person.</summary>
    SuperviseCases,

    /// <summary>To be shown who informed the agency, with a reason (Regulations for Handling Illegal Buildings, article 9).</summary>
    SeeIdentities,

    ReadConversations,

    /// <summary>To take a conversation from the bot and answer the citizen.</summary>
    AnswerCitizens,
    RunSurveys,
    ReadStatistics,

    /// <summary>To write the annual report, and freeze its figures.</summary>
    WriteReports,

    /// <summary>To see what was not delivered, and send it again.</summary>
    WatchDelivery,
    ChangeSettings,
    ManageStaff,
    ReadAuditLog
}
