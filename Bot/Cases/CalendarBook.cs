using Bot.Dialogs.Cases;
using Bot.Settings;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Cases;

/// <summary>
/// The agency's days as they are kept in the database. The first who asks finds the list that the program ships; once
/// there is one, staff own it. What one server changes the others see within two seconds; what a verb changes, within a minute.
/// </summary>
public sealed class CalendarBook(IDbContextFactory<BotDb> databases, CalendarImport import, SettingsBook settings, IOptions<CasesOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private volatile Reading? last;

    /// <summary>The days, never older than a minute.</summary>
    public async Task<WorkCalendar> CalendarAsync()
    {
        var now = clock.GetUtcNow();
        var edition = settings.Current.Edition;
        if (last is { } reading && now - reading.At < Fresh && reading.Edition == edition)
        {
            return reading.Calendar;
        }

        var calendar = await ReadAsync();
        last = new(calendar, now, edition);
        return calendar;
    }

    /// <summary>Says that this server has changed the days.</summary>
    internal void Forget() => last = null;

    private async Task<WorkCalendar> ReadAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        if (!await db.CalendarDays.AnyAsync())
        {
            await import.FillAsync();
        }

        var days = await db.CalendarDays.AsNoTracking().Select(d => new { d.Day, d.Kind }).ToListAsync();
        var closures = options.Value.ClosuresExtend ? await db.Closures.AsNoTracking().Select(c => new { c.Day, c.District }).ToListAsync() : [];
        return new()
        {
            Holidays = days.Where(d => d.Kind is CalendarDayKind.Holiday).Select(d => d.Day).ToHashSet(),
            MakeUpWorkdays = days.Where(d => d.Kind is CalendarDayKind.MakeUpWorkday).Select(d => d.Day).ToHashSet(),
            Closures = closures.Select(c => new Closure(c.Day, c.District is "" ? null : c.District)).ToHashSet()
        };
    }

    private sealed record Reading(WorkCalendar Calendar, DateTimeOffset At, long Edition);
}
