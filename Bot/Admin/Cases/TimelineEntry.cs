using Bot.Cases;
using Bot.Cases.Disclosure;
using Bot.Cases.Notes;

namespace Bot.Admin.Cases;

/// <summary>Something that happened to a case: a deed, a note or a disclosure; one of the three.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="By">The id of who did it.</param>
public sealed record TimelineEntry(DateTime At, string By)
{
    public CaseDone? Deed { get; private init; }

    public CaseNote? Note { get; private init; }

    public DisclosureRow? Disclosure { get; private init; }

    /// <summary>Everything, newest first.</summary>
    public static IReadOnlyList<TimelineEntry> Of(CaseFolder folder) =>
    [
        .. folder.Done.Select(d => new TimelineEntry(d.Row.At, d.Row.By) { Deed = d })
            .Concat(folder.Notes.Select(n => new TimelineEntry(n.At, n.By) { Note = n }))
            .Concat(folder.Disclosures.Select(d => new TimelineEntry(d.At, d.By) { Disclosure = d }))
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Deed?.Row.Number)
    ];
}
