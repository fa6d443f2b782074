using Bot.Dialogs.Cases;
using Bot.Platform;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Cases;

/// <summary>By when cases have to be answered, in the agency's days.</summary>
public sealed class CaseClock(
    IDbContextFactory<BotDb> databases, CalendarBook calendar, SiteCalendar site, IOptions<CasesOptions> options, TimeProvider clock)
{
    /// <summary>The moment, UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The day where the agency is.</summary>
    public DateOnly Today => site.DayOf(Now);

    /// <summary>The last day for the answer to something received today.</summary>
    public async Task<DateOnly> NewDueAsync(string? district = null) =>
        (await calendar.CalendarAsync()).LastDay(Limit(0), Today, district)!.Value;

    /// <summary>The last day for the answer to a case; null while the clock stands and once it has ended.</summary>
    public async Task<DateOnly?> DueAsync(CaseRow found) => found.State.Ends()
        ? null
        : (await calendar.CalendarAsync()).LastDay(Limit(found.ExtraDays), found.ClockFrom, found.District, found.Pauses);

    /// <summary>How the last day of a case is counted, ended or not.</summary>
    public async Task<DayCount> CountAsync(CaseRow found) =>
        (await calendar.CalendarAsync()).Count(Limit(found.ExtraDays), found.ClockFrom, found.District, found.Pauses);

    /// <summary>Open cases that are due within so many days from today, or overdue; the most urgent first.</summary>
    public async Task<IReadOnlyList<CaseRow>> DueWithinAsync(int days, int most = 200)
    {
        var until = Today.AddDays(days);
        await using var db = await databases.CreateDbContextAsync();
        return await db.Cases.AsNoTracking().Where(c => c.Due <= until).OrderBy(c => c.Due).ThenBy(c => c.Number).Take(most).ToListAsync();
    }

    /// <summary>Cases in which more was asked for and the citizen's time is over.</summary>
    public async Task<IReadOnlyList<CaseRow>> UnansweredAsync(int most = 200)
    {
        var today = Today;
        await using var db = await databases.CreateDbContextAsync();
        return await db.Cases.AsNoTracking().Where(c => c.State == PetitionState.NeedInfo && c.InformationDue < today)
            .OrderBy(c => c.InformationDue).Take(most).ToListAsync();
    }

    private TimeLimit Limit(int extraDays) => new TimeLimit(options.Value.AnswerDays, options.Value.AnswerUnit).Plus(extraDays);
}
