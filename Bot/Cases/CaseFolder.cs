using Bot.Cases.Disclosure;
using Bot.Cases.Notes;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Reports;
using Bot.Media;

namespace Bot.Cases;

/// <summary>Everything that there is about a case, opened for staff; not who informed.</summary>
public sealed record CaseFolder
{
    public required Report Report { get; init; }

    /// <summary>What was done, newest first.</summary>
    public required IReadOnlyList<CaseDone> Done { get; init; }

    public required IReadOnlyList<CaseNote> Notes { get; init; }

    public required IReadOnlyList<DisclosureRow> Disclosures { get; init; }

    public required IReadOnlyList<CasePhoto> Photos { get; init; }

    /// <summary>Other cases that may be about the same building.</summary>
    public required IReadOnlyList<CaseRow> Duplicates { get; init; }

    /// <summary>The city's own file about the building; null if there is none.</summary>
    public required EnforcementRow? File { get; init; }

    /// <summary>How the last day is counted.</summary>
    public required DayCount Count { get; init; }

    /// <summary>The move that waits for a second person; null if none does.</summary>
    public required CaseProposal? Proposal { get; init; }

    /// <summary>Whether more was asked for already.</summary>
    public required bool AskedBefore { get; init; }
}

/// <summary>A move that waits for a second person, opened.</summary>
/// <param name="Row">Who wants what.</param>
/// <param name="Details">What it brings along.</param>
/// <param name="Text">What the citizen will be told.</param>
public sealed record CaseProposal(CaseProposalRow Row, MoveDetails Details, string Text);
