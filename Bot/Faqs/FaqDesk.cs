using Bot.Faqs.Regression;
using Bot.Platform;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Faqs;

/// <summary>
/// Where staff work on entries. Every change is a version with who, when and what, and a line of the audit log; whoever changes an entry names the
/// version that they have seen, and is refused with a sentence if somebody was faster. Citizens see a change within two
/// seconds of its publication, on every server.
/// </summary>
public sealed class FaqDesk(
    IDbContextFactory<BotDb> databases, FaqLedgers ledgers, AgencyDirectory agency, Rehearsals rehearsals,
    IOptions<FaqsOptions> options, TimeProvider clock)
{
    /// <summary>Begins an entry as a draft.</summary>
    public Task<FaqOutcome<FaqVersionRow>> CreateAsync(FaqContent content, Actor by) => CreateAsync(content, by, _ => Task.CompletedTask);

    /// <summary>Begins an entry, and does something else in the same transaction.</summary>
    internal async Task<FaqOutcome<FaqVersionRow>> CreateAsync(FaqContent content, Actor by, Func<FaqLedger, Task> alongside)
    {
        await using var ledger = await ledgers.OpenAsync();
        if (await ledger.Db.FaqEntries.AnyAsync(e => e.Id == content.Id))
        {
            return new FaqProblem("Taken", content.Id);
        }

        content = Translations.Trace(null, content);
        if ((await CheckedAsync(ledger, content)).Problem is { } problem)
        {
            return problem;
        }

        var first = ledger.WriteFirst(content, FaqChange.Created, by.Id);
        ledger.Note(by, first);
        await alongside(ledger);
        await ledger.CommitAsync();
        return first;
    }

    /// <summary>Changes the words; the working copy becomes a draft, and citizens go on reading what is published.</summary>
    public Task<FaqOutcome<FaqVersionRow>> EditAsync(FaqContent content, int seen, Actor by) =>
        EditAsync(content, seen, by, _ => Task.CompletedTask);

    /// <summary>Changes the words, and does something else in the same transaction.</summary>
    internal Task<FaqOutcome<FaqVersionRow>> EditAsync(FaqContent content, int seen, Actor by, Func<FaqLedger, Task> alongside) =>
        ChangeAsync(content.Id, seen, FaqChange.Edited, by, async (ledger, before) =>
        {
            var outcome = await CheckedAsync(ledger, Translations.Trace(before, content));
            await (outcome.Problem is null ? alongside(ledger) : Task.CompletedTask);
            return outcome;
        });

    /// <summary>Asks a colleague to look at the draft.</summary>
    public Task<FaqOutcome<FaqVersionRow>> SubmitAsync(string id, int seen, Actor by) => ChangeAsync(id, seen, FaqChange.Submitted, by);

    /// <summary>Gives it back to its author.</summary>
    public Task<FaqOutcome<FaqVersionRow>> SendBackAsync(string id, int seen, Actor by) => ChangeAsync(id, seen, FaqChange.SentBack, by);

    /// <summary>Agrees to the words; nobody who wrote any of them may do it, unless <see cref="FaqsOptions.ApproverMayBeAuthor"/>.</summary>
    public Task<FaqOutcome<FaqVersionRow>> ApproveAsync(string id, int seen, Actor by) =>
        ChangeAsync(id, seen, FaqChange.Approved, by, async (ledger, content) =>
            !options.Value.ApproverMayBeAuthor && await HasWrittenAsync(ledger.Db, id, by.Id) ? new FaqProblem("OwnWords") : content);

    /// <summary>
    /// Publishes approved words, now or at a set time. Refused with what <see cref="FaqProblem.Rehearsal"/> tells if that
    /// makes the regression set worse; at a set time this is looked at when the time has come.
    /// </summary>
    /// <param name="id">The entry.</param>
    /// <param name="seen">The version that the person has seen.</param>
    /// <param name="by">Who publishes.</param>
    /// <param name="at">The set time; null for now.</param>
    /// <param name="despite">Why it is published even if the regression set gets worse; kept in the version.</param>
    public async Task<FaqOutcome<FaqVersionRow>> PublishAsync(string id, int seen, Actor by, DateTimeOffset? at = null, string? despite = null)
    {
        if (despite is not null && (string.IsNullOrWhiteSpace(despite) || despite.Length > FaqRules.LongestReason))
        {
            return new FaqProblem("NoReason", FaqRules.LongestReason);
        }

        if (at > clock.GetUtcNow())
        {
            return await ChangeAsync(id, seen, FaqChange.Scheduled, by, CheckedAsync, publishAt: at.Value.UtcDateTime, reason: despite);
        }

        // Before the ledger is opened: nobody can write while it is, and the rehearsal takes its time.
        return despite is null && await RehearsedAsync(id, seen) is { } problem
            ? problem
            : await ChangeAsync(id, seen, FaqChange.Published, by, CheckedAsync, reason: despite);
    }

    /// <summary>Takes an entry from the citizens' sight; its versions remain.</summary>
    public Task<FaqOutcome<FaqVersionRow>> WithdrawAsync(string id, int seen, Actor by) => ChangeAsync(id, seen, FaqChange.Withdrawn, by);

    /// <summary>Makes an older version the working copy again, as a draft.</summary>
    public Task<FaqOutcome<FaqVersionRow>> RestoreAsync(string id, int number, int seen, Actor by) =>
        ChangeAsync(id, seen, FaqChange.Restored, by, async (ledger, _) =>
            await ledger.VersionAsync(id, number) is { } version ? await CheckedAsync(ledger, version.Content) : new FaqProblem("NoVersion", id, number));

    /// <summary>The versions of an entry, newest first.</summary>
    public async Task<IReadOnlyList<FaqVersionRow>> VersionsAsync(string id)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.FaqVersions.AsNoTracking().Where(v => v.EntryId == id).OrderByDescending(v => v.Number).ToListAsync();
    }

    /// <summary>In what two versions of an entry differ.</summary>
    public async Task<FaqOutcome<IReadOnlyList<FaqDifference>>> CompareAsync(string id, int older, int newer)
    {
        var versions = (await VersionsAsync(id)).ToDictionary(v => v.Number, v => v.Content);
        return (versions.GetValueOrDefault(older), versions.GetValueOrDefault(newer)) switch
        {
            (null, _) => new FaqProblem("NoVersion", id, older),
            (_, null) => new FaqProblem("NoVersion", id, newer),
            var (before, after) => new FaqOutcome<IReadOnlyList<FaqDifference>>(FaqDifference.Between(before, after), null)
        };
    }

    private async Task<FaqOutcome<FaqVersionRow>> ChangeAsync(
        string id, int seen, FaqChange change, Actor by,
        Func<FaqLedger, FaqContent, Task<FaqOutcome<FaqContent>>>? decide = null, DateTime? publishAt = null, string? reason = null)
    {
        await using var ledger = await ledgers.OpenAsync();
        if (await ledger.Db.FaqEntries.FindAsync(id) is not { } entry)
        {
            return new FaqProblem("Unknown", id);
        }

        var newest = (await ledger.VersionAsync(id, entry.Version))!;
        if (entry.Version != seen)
        {
            return new FaqProblem("Outdated", seen, newest.By, newest.At, entry.Version);
        }

        if (entry.Status.After(change) is null)
        {
            return new FaqProblem("NotNow", entry.Status, change);
        }

        var words = decide is null ? newest.Content : await decide(ledger, newest.Content);
        if (words.Problem is { } problem)
        {
            return problem;
        }

        var version = ledger.Write(entry, words.Value!, change, by.Id, publishAt, reason);
        ledger.Note(by, version);
        await ledger.CommitAsync();
        return version;
    }

    // What is not the newest approved version is refused by the change itself, with its own sentence.
    private async Task<FaqProblem?> RehearsedAsync(string id, int seen)
    {
        await using var db = await databases.CreateDbContextAsync();
        var version = await db.NewestFaqVersions().AsNoTracking().SingleOrDefaultAsync(v => v.EntryId == id && v.Number == seen);
        return version is { Change: FaqChange.Approved or FaqChange.Scheduled } ? await rehearsals.ProblemAsync([version.Content]) : null;
    }

    private async Task<FaqOutcome<FaqContent>> CheckedAsync(FaqLedger ledger, FaqContent content)
    {
        var problem = FaqRules.Problems(content, agency).FirstOrDefault()
            ?? SameQuestions.Problems(content, SameQuestions.Owners(await ledger.SaidAsync())).FirstOrDefault();
        return problem is null ? content : problem;
    }

    // Since the last publication: what has been approved once has been seen by two.
    private static async Task<bool> HasWrittenAsync(BotDb db, string id, string who)
    {
        var since = await db.FaqVersions.Where(v => v.EntryId == id && v.Change == FaqChange.Published).MaxAsync(v => (int?)v.Number) ?? 0;
        var changes = await db.FaqVersions.Where(v => v.EntryId == id && v.Number > since && v.By == who).Select(v => v.Change).ToListAsync();
        return changes.Any(change => change.BringsWords());
    }
}
