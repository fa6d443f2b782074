using Bot.Cases.Notes;
using Bot.Media;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Cases;

/// <summary>Brings together what is known of a case.</summary>
public sealed class CaseFolders(
    IDbContextFactory<BotDb> databases, CaseDesk desk, CaseNotes notes, PhotoArchive photos, Duplicates duplicates, CaseClock clock, CaseSeals seals)
{
    public async Task<CaseFolder> OpenAsync(CaseRow found)
    {
        var number = found.Number;
        await using var db = await databases.CreateDbContextAsync();
        return new()
        {
            Report = seals.OpenReport(found),
            Done = await desk.HistoryAsync(number),
            Notes = await notes.OfAsync(number),
            Disclosures = await db.Disclosures.AsNoTracking().Where(d => d.CaseNumber == number).OrderByDescending(d => d.Id).ToListAsync(),
            Photos = await photos.OfCaseAsync(number),
            Duplicates = await duplicates.OfAsync(number),
            File = await db.EnforcementFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == found.EnforcementFile),
            Count = await clock.CountAsync(found),
            Proposal = await db.CaseProposals.AsNoTracking().SingleOrDefaultAsync(p => p.CaseNumber == number) is { } row
                ? new(row, seals.OpenDetails(number, row.Details), seals.OpenWords(number, row.Text)!)
                : null,
            AskedBefore = await CaseMoves.AskedBeforeAsync(db, number)
        };
    }
}
