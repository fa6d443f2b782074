using Bot.Dialogs.Cases;
using Bot.Messaging.Notices;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Cases;

/// <summary>
/// Closes what has been answered: some days after the answer was sent, by itself. A case whose answer still waits to be
/// told stays as it is.
/// </summary>
public sealed class Closing(IDbContextFactory<BotDb> databases, CaseDesk desk, IOptions<CasesOptions> options, TimeProvider clock)
{
    /// <summary>Who does it, as the record of a case names them.</summary>
    public const string By = "system";

    private const int Portion = 200;

    // The states from which a petition may become closed.
    private static readonly PetitionState[] Answered = [.. Enum.GetValues<PetitionState>().Where(s => s.CanBecome(PetitionState.Closed))];

    /// <summary>Closes all that is due.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RunAsync()
    {
        var closed = 0;
        for (var last = ""; options.Value.CloseAfterDays > 0 && await DueAsync(last) is { Count: > 0 } due; last = due[^1].Number)
        {
            foreach (var (number, version) in due)
            {
                // Whoever works on it at this moment goes first; it is looked at again tomorrow.
                var outcome = await desk.MoveAsync(new(number, version, By, CaseRole.System), PetitionState.Closed, MoveDetails.None);
                closed += outcome.Problem is null ? 1 : 0;
            }
        }

        return closed;
    }

    private async Task<List<(string Number, int Version)>> DueAsync(string after)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-options.Value.CloseAfterDays);
        await using var db = await databases.CreateDbContextAsync();
        var notices = db.Notices;
        var due = await db.Cases.AsNoTracking()
            .Where(c => Answered.Contains(c.State) && c.MovedAt <= before && c.Number.CompareTo(after) > 0
                && !notices.Any(n => n.CaseNumber == c.Number && n.Kind == NoticeKind.Case && n.FinishedAt == null))
            .OrderBy(c => c.Number).Take(Portion).Select(c => new { c.Number, c.Version }).ToListAsync();
        return [.. due.Select(c => (c.Number, c.Version))];
    }
}
