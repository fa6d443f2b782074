using Bot.Platform;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Faqs.Regression;

/// <summary>
/// Publishes what was set for a time that has come. Since then other entries may have changed: equal questions are looked for
/// again, and the regression set is asked. What may not be published stays due, held, with the reason on the entry.
/// </summary>
internal sealed partial class ScheduledPublications(
    IDbContextFactory<BotDb> databases, Rehearsals rehearsals, AgencyDirectory agency, ILogger<ScheduledPublications> logger)
{
    /// <summary>Tries what is due on the regression set, before a ledger is opened, because it takes its time.</summary>
    /// <returns>The problem, or null if there is none, of each version by entry and number.</returns>
    public async Task<Dictionary<(string Id, int Version), FaqProblem?>> RehearseAsync(DateTime now)
    {
        await using var db = await databases.CreateDbContextAsync();
        var waiting = db.FaqEntries.Where(e => e.PublishAt <= now && e.Held == null).Select(e => e.Id);
        var due = await db.NewestFaqVersions().AsNoTracking()
            .Where(v => waiting.Contains(v.EntryId))
            .OrderBy(v => v.EntryId)
            .ToListAsync();
        var judged = due.Where(v => v.Reason is null).ToList();
        var together = judged.Count == 0 ? null : await rehearsals.ProblemAsync([.. judged.Select(v => v.Content)]);
        var problems = due.ToDictionary(v => (v.EntryId, v.Number), _ => (FaqProblem?)null);
        if (together is not null)
        {
            // Only those that are at fault are held.
            foreach (var version in judged)
            {
                problems[(version.EntryId, version.Number)] =
                    judged.Count == 1 ? together : await rehearsals.ProblemAsync([version.Content]);
            }
        }

        return problems;
    }

    /// <summary>Publishes a due entry, or holds it. One that has changed since the rehearsal waits for the next round.</summary>
    public async Task PublishAsync(FaqLedger ledger, FaqEntryRow entry, IReadOnlyDictionary<(string Id, int Version), FaqProblem?> rehearsed)
    {
        if (!rehearsed.TryGetValue((entry.Id, entry.Version), out var problem))
        {
            return;
        }

        // The newest version is the one that set the time: any change after it would have cleared it.
        var version = (await ledger.VersionAsync(entry.Id, entry.Version))!;
        problem ??= FaqRules.Problems(version.Content, agency).FirstOrDefault()
            ?? SameQuestions.Problems(version.Content, SameQuestions.Owners(await ledger.SaidAsync())).FirstOrDefault();
        if (problem is null)
        {
            ledger.Write(entry, version.Content, FaqChange.Published, version.By, reason: version.Reason);
        }
        else
        {
            entry.Held = HeldPublication.Of(problem, ledger.Now);
            LogHeld(entry.Id, problem.Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Entry {Id} was not published at its set time; the reason {Name} is shown to staff")]
    private partial void LogHeld(string id, string name);
}
