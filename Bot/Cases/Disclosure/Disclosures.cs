using Bot.Dialogs.Cases;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.Reports;
using Bot.Media;
using Bot.Staff.Audit;

namespace Bot.Cases.Disclosure;

/// <summary>Lets something of a case out: only a text whose clues to the informer were dealt with, and only masked photos.</summary>
public sealed class Disclosures(PhotoArchive photos, CaseSeals seals, AuditLog log, TimeProvider clock)
{
    /// <summary>The most characters that are given out.</summary>
    public const int LongestText = 4000;

    /// <summary>What in a text may tell who informed.</summary>
    public IReadOnlyList<Clue> CluesIn(CaseRow about, string text) => Clues.In(text, ReportText.Place(seals.OpenReport(about)));

    /// <summary>Records that a text and photos are given out.</summary>
    /// <param name="about">The case.</param>
    /// <param name="wanted">What goes to whom.</param>
    /// <param name="by">Who, with the line of the audit log.</param>
    public async Task<CaseOutcome<DisclosureRow>> GiveAsync(CaseRow about, WantedDisclosure wanted, Actor by)
    {
        var open = CluesIn(about, wanted.Text).Count(clue => !wanted.Confirmed.Contains(clue.Text));
        var masked = (await photos.OfCaseAsync(about.Number)).Where(p => p.IsMasked).Select(p => p.Id).ToHashSet();
        var problem = wanted.Text.Trim() is not { Length: > 0 and <= LongestText } ? new CaseProblem("NoNote")
            : wanted.To is not Recipient.Owner && string.IsNullOrWhiteSpace(wanted.Name) ? new("NoAgency")
            : open > 0 ? new("NotRedacted", open)
            : !wanted.Photos.All(masked.Contains) ? new("NoMask")
            : null;
        if (problem is not null)
        {
            return problem;
        }

        var row = new DisclosureRow
        {
            CaseNumber = about.Number,
            To = wanted.To,
            Name = wanted.Name?.Trim() ?? "",
            Text = seals.Words(about.Number, wanted.Text.Trim())!,
            Photos = wanted.Photos,
            Confirmed = wanted.Confirmed.Count,
            By = by.Id,
            At = clock.GetUtcNow().UtcDateTime
        };
        await log.DoAsync(by.Entry, db =>
        {
            db.Add(row);
            return Task.FromResult(true);
        });
        return row;
    }
}

/// <summary>What is to be given out.</summary>
/// <param name="To">To whom.</param>
/// <param name="Name">Which agency, which newspaper; may be empty for the owner.</param>
/// <param name="Text">The words.</param>
/// <param name="Photos">The ids of photos that have a masked copy.</param>
/// <param name="Confirmed">Clues that somebody has looked at and found harmless, in their words.</param>
public sealed record WantedDisclosure(Recipient To, string? Name, string Text, IReadOnlyList<string> Photos, IReadOnlyList<string> Confirmed);
