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
    PhotoShown
}
