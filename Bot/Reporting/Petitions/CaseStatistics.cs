using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Platform;
using Bot.Reporting.Statistics;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Reporting.Petitions;

/// <summary>Counts cases. The database groups and narrows over its indexes; what only our calendar knows is counted here.</summary>
public sealed class CaseStatistics(
    IDbContextFactory<BotDb> databases, CalendarBook calendar, CaseSeals seals, SiteCalendar days, IOptions<CasesOptions> options)
{
    public async Task<CaseFigures> ReadAsync(CaseScope scope)
    {
        await using var db = await databases.CreateDbContextAsync();
        var cases = scope.Of(db.Cases.AsNoTracking());
        var (start, end) = (days.StartOf(scope.From), days.StartOf(scope.Until.AddDays(1)));
        return new()
        {
            Scope = scope,
            Received = await ReceivedAsync(cases.Where(c => c.ReceivedOn >= scope.From && c.ReceivedOn <= scope.Until)),
            Ended = await EndedAsync(db, cases.Where(c => c.EndedAt >= start && c.EndedAt < end)),
            Opening = await cases.CountAsync(c => c.ReceivedOn < scope.From && (c.EndedAt == null || c.EndedAt >= start)),
            Pending = await PendingAsync(cases.Where(c => c.ReceivedOn <= scope.Until && (c.EndedAt == null || c.EndedAt >= end))),
            Transfers = await TransfersAsync(cases.Where(c => c.EndedAt >= start && c.EndedAt < end && c.State == PetitionState.Transferred))
        };
    }

    private static async Task<IReadOnlyList<ReceivedCases>> ReceivedAsync(IQueryable<CaseRow> cases)
    {
        var groups = await cases
            .GroupBy(c => new { c.ReceivedOn.Year, c.ReceivedOn.Month, c.District, c.Kind, c.Building, c.Source, c.Language, c.State })
            .Select(same => new { same.Key, Count = same.Count() }).ToListAsync();
        return [.. groups.Select(g => new ReceivedCases(
            new(g.Key.Year, g.Key.Month, 1), g.Key.District, CaseScope.KindOf(g.Key.Kind, g.Key.Building), g.Key.Source, g.Key.Language, g.Key.State, g.Count))];
    }

    private static async Task<IReadOnlyList<PendingCases>> PendingAsync(IQueryable<CaseRow> cases)
    {
        var groups = await cases.GroupBy(c => c.ReceivedOn).Select(same => new { same.Key, Count = same.Count() }).ToListAsync();
        return [.. groups.Select(g => new PendingCases(g.Key, g.Count))];
    }

    private async Task<IReadOnlyList<EndedCase>> EndedAsync(BotDb db, IQueryable<CaseRow> cases)
    {
        // A case is closed once its answer was sent; what the answer was, the move into that state remembers.
        var moves = db.CaseMoves;
        var rows = await cases.Select(c => new
        {
            c.District,
            c.Kind,
            c.Building,
            c.State,
            c.ReceivedOn,
            c.ClockFrom,
            c.ExtraDays,
            c.Extensions,
            c.Pauses,
            c.EndedAt,
            AnsweredAs = moves.Where(m => m.CaseNumber == c.Number && m.Deed == CaseDeed.Moved && m.To == PetitionState.Closed)
                .OrderByDescending(m => m.Number).Select(m => (PetitionState?)m.From).FirstOrDefault(),
            ToldAt = moves.Where(m => m.CaseNumber == c.Number && m.Number > 1 && m.Text != null)
                .OrderBy(m => m.Number).Select(m => (DateTime?)m.At).FirstOrDefault()
        }).ToListAsync();
        var counter = new DayCounter(await calendar.CalendarAsync(), new(options.Value.AnswerDays, options.Value.AnswerUnit));
        return [.. rows.Select(r =>
        {
            var ended = days.DayOf(r.EndedAt!.Value);
            return new EndedCase
            {
                District = r.District,
                Kind = CaseScope.KindOf(r.Kind, r.Building),
                Outcome = r.State is PetitionState.Closed ? r.AnsweredAs ?? r.State : r.State,
                EndedOn = ended,
                Days = ended.DayNumber - r.ClockFrom.DayNumber,
                WorkingDays = counter.Working(r.ClockFrom, ended, r.District),
                FirstReplyDays = r.ToldAt is { } told ? days.DayOf(told).DayNumber - r.ReceivedOn.DayNumber : null,
                InTime = !(counter.Limit(r.ClockFrom, r.ExtraDays, r.District, r.Pauses) < ended),
                Extensions = r.Extensions
            };
        })];
    }

    // To which agency is sealed with the details of the move: there are few of these, so they are opened one by one.
    private async Task<IReadOnlyList<Cell>> TransfersAsync(IQueryable<CaseRow> cases)
    {
        var rows = await cases.Select(c => new { c.Number, c.Details }).ToListAsync();
        return [.. rows.GroupBy(r => seals.OpenDetails(r.Number, r.Details).Agency ?? "")
            .Select(same => new Cell(same.Key, same.Count())).OrderByDescending(c => c.Count).ThenBy(c => c.Name, StringComparer.Ordinal)];
    }
}
