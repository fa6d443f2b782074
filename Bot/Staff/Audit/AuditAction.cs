namespace Bot.Staff.Audit;

/// <summary>What was done. Stored as a word: a name here is forever; add new ones as features need them.</summary>
public enum AuditAction
{
    SetUp,
    SetupLinkMade,
    SignedIn,
    SignInFailed,
    LockedOut,
    SignedOut,
    SessionsEnded,
    PasswordChanged,
    SecondFactorAdded,
    SecondFactorRemoved,
    RecoveryCodesMade,
    StaffInvited,
    StaffChanged,
    StaffDeactivated,
    StaffReactivated,
    SecondFactorReset,
    AuditExported,

    /// <summary>Somebody was shown who informed the agency; the reason says why.</summary>
    IdentityShown,

    /// <summary>Somebody looked at a photo of a case.</summary>
    PhotoShown,

    /// <summary>An answer was written, sent on, agreed to or restored; the details say which.</summary>
    FaqChanged,

    /// <summary>What citizens read changed, or is set to: published, scheduled, withdrawn.</summary>
    FaqPublished,
    FaqsImported,
    FaqsExported,

    /// <summary>Staff decided what citizens' questions belong to.</summary>
    QuestionsSorted,

    /// <summary>An article of a law was marked as amended.</summary>
    LawAmended,

    /// <summary>Somebody read a citizen's conversation around a case; the reason says why.</summary>
    ConversationShown,

    /// <summary>A call that had not got through, or may not have, was sent again.</summary>
    CallSentAgain,

    /// <summary>Somebody looked into an event that was set aside.</summary>
    EventShown,
    EventReplayed,
    SettingChanged,

    /// <summary>The agency's days were changed.</summary>
    CalendarChanged,
    /// <summary>A case was moved, assigned, extended, joined, or a move was agreed to or declined; the details say what.</summary>
    CaseChanged,

    /// <summary>Staff wrote a note about a case.</summary>
    CaseNoted,

    /// <summary>Staff filed a case for somebody who came or called.</summary>
    CaseFiled,

    /// <summary>A text, and masked photos, of a case were given to somebody outside.</summary>
    CaseDisclosed,

    /// <summary>A copy of a photo was made that hides a part of it.</summary>
    PhotoMasked,

    /// <summary>The account that filed a case may do less for a while; the reason says why.</summary>
    CitizenRestricted,

    /// <summary>What a citizen objects to it was noted.</summary>
    RestrictionAppealed,

    /// <summary>It was taken back before its end.</summary>
    RestrictionLifted,

    /// <summary>Somebody read a message that the bot had kept for staff.</summary>
    HeldMessageSeen,

    /// <summary>Staff have told a citizen what the program could not, or let it try again.</summary>
    NoticeChanged,

    /// <summary>A questionnaire, its rule or a link to it; the details say which.</summary>
    SurveyChanged,

    /// <summary>Free words of a survey were released or withheld; the log holds none of them.</summary>
    SurveyTextScreened,

    /// <summary>One row per case was taken along as a file, without who informed.</summary>
    CasesExported,

    /// <summary>A section of an annual report was written.</summary>
    ReportWritten,

    /// <summary>The figures of a year's report were frozen.</summary>
    ReportFrozen,

    /// <summary>Somebody outside may file or follow cases over Open311, or its rights changed.</summary>
    PartnerChanged,

    /// <summary>A key of a partner was made; the details name its beginning.</summary>
    PartnerKeyMade,
    PartnerKeyRevoked,

    /// <summary>Somebody kept a view of the inbox under a name, or gave it up.</summary>
    FilterSaved,
    FilterDeleted,

    /// <summary>Staff added photos to a case; the details say how many.</summary>
    PhotosAdded,

    /// <summary>Somebody took a conversation from the bot or from a colleague.</summary>
    HandoverTaken,

    /// <summary>Somebody answered a citizen; the words stand in the conversation.</summary>
    CitizenAnswered,

    /// <summary>Somebody gave a conversation back to the bot or to the queue.</summary>
    HandoverGivenBack,

    /// <summary>Somebody went on with a citizen's form; the details say which questions.</summary>
    FormContinued,

    /// <summary>A text for answers was written, changed or deleted.</summary>
    ReplyTemplateChanged
}
