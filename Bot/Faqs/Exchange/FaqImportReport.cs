namespace Bot.Faqs.Exchange;

/// <summary>What an import did, or would do.</summary>
/// <param name="BadRows">What has to be put right first; if there is anything, nothing was imported.</param>
/// <param name="Changes">The entries that are new or different.</param>
/// <param name="Unchanged">How many entries of the file say what is there already.</param>
/// <param name="Done">True if the changes have been made; they are drafts.</param>
public sealed record FaqImportReport(
    IReadOnlyList<FaqBadRow> BadRows, IReadOnlyList<FaqImportChange> Changes, int Unchanged, bool Done);

/// <summary>A row that cannot be imported.</summary>
/// <param name="Line">The line or row of the file, counted from 1.</param>
/// <param name="Reason">Why.</param>
public sealed record FaqBadRow(int Line, FaqProblem Reason);

/// <summary>What an import makes of an entry.</summary>
/// <param name="Id">The entry.</param>
/// <param name="IsNew">True if there was none with this id.</param>
/// <param name="Differences">What differs from the working copy; for a new entry, from nothing.</param>
public sealed record FaqImportChange(string Id, bool IsNew, IReadOnlyList<FaqDifference> Differences);
