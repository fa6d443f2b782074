namespace Bot.Faqs;

/// <summary>Where the working copy of an entry stands.</summary>
public enum FaqStatus
{
    Draft,
    InReview,

    /// <summary>A second person has agreed; it may be published, or waits for its time.</summary>
    Approved,
    Published,

    /// <summary>Taken back; citizens no longer see it.</summary>
    Archived
}

/// <summary>What was done to an entry, in a word.</summary>
public enum FaqChange
{
    Created,
    Edited,
    Submitted,
    SentBack,
    Approved,

    /// <summary>Approved words have been given a time at which they are published.</summary>
    Scheduled,
    Published,
    Withdrawn,
    Restored,
    Imported
}

/// <summary>Which change is allowed when, and where it leads.</summary>
public static class FaqLife
{
    /// <summary>The status after a change; null if the change is not allowed now.</summary>
    public static FaqStatus? After(this FaqStatus now, FaqChange change) => (now, change) switch
    {
        (_, FaqChange.Created or FaqChange.Edited or FaqChange.Restored or FaqChange.Imported) => FaqStatus.Draft,
        (FaqStatus.Draft, FaqChange.Submitted) => FaqStatus.InReview,
        (FaqStatus.InReview or FaqStatus.Approved, FaqChange.SentBack) => FaqStatus.Draft,
        (FaqStatus.InReview, FaqChange.Approved) => FaqStatus.Approved,
        (FaqStatus.Approved, FaqChange.Scheduled) => FaqStatus.Approved,
        (FaqStatus.Approved, FaqChange.Published) => FaqStatus.Published,
        (not FaqStatus.Archived, FaqChange.Withdrawn) => FaqStatus.Archived,
        _ => null
    };

    /// <summary>True for changes that bring new words, whose author may not approve them.</summary>
    public static bool BringsWords(this FaqChange change) =>
        change is FaqChange.Created or FaqChange.Edited or FaqChange.Restored or FaqChange.Imported;
}
