using Bot.Dialogs.Cases;
using Bot.Settings;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Cases;

/// <summary>
/// The agency's days as they are kept in the database. The first who asks finds the list that the program ships; once
/// there is one, staff own it. What one server changes the others see within two seconds; what a verb changes, within a minute.
/// </summary>
public sealed class CalendarBook(Database database, CalendarImport import, SettingsBook settings, IOptions<CasesOptions> options, TimeProvider clock)
{
    // Plain SQL: conversations ask for the days.
    private const string SelectDays = "SELECT day, kind FROM calendar_days";
    private const string SelectClosures = "SELECT day, district FROM closures";

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
        var days = await ReadDaysAsync();
        if (days.Count == 0)
        {
            await import.FillAsync();
            days = await ReadDaysAsync();
        }

        var closures = options.Value.ClosuresExtend
            ? await database.ReadAsync(SelectClosures, row => new Closure(row.GetFieldValue<DateOnly>(0), row.GetString(1) is { Length: > 0 } district ? district : null))
            : [];
        return new()
        {
            Holidays = days.Where(d => d.Kind is CalendarDayKind.Holiday).Select(d => d.Day).ToHashSet(),
            MakeUpWorkdays = days.Where(d => d.Kind is CalendarDayKind.MakeUpWorkday).Select(d => d.Day).ToHashSet(),
            Closures = closures.ToHashSet()
        };
    }

    private Task<List<(DateOnly Day, CalendarDayKind Kind)>> ReadDaysAsync() =>
        database.ReadAsync(SelectDays, row => (row.GetFieldValue<DateOnly>(0), Enum.Parse<CalendarDayKind>(row.GetString(1))));

    private sealed record Reading(WorkCalendar Calendar, DateTimeOffset At, long Edition);
}
