using Bot.Dialogs.Cases;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Cases;

/// <summary>Where the agency's days are changed. Whatever changes them has the open cases counted anew.</summary>
public sealed class CalendarDesk(
    IDbContextFactory<BotDb> databases, CalendarImport import, CalendarBook book, CaseClock clock)
{
    /// <summary>Takes a list of days off.</summary>
    /// <returns>The years that it speaks of, and how many open cases have another due date now.</returns>
    internal async Task<(IReadOnlyList<int> Years, int Recounted)> ImportAsync(CalendarFile file)
    {
        var years = await import.ReplaceAsync(file);
        return (years, await RecountAsync());
    }

    /// <summary>Adds a day off or a weekend day that is worked; a day that is listed already is replaced.</summary>
    /// <returns>How many open cases have another due date now.</returns>
    public async Task<int> AddAsync(CalendarDayRow day)
    {
        await using (var db = await databases.CreateDbContextAsync())
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await db.CalendarDays.Where(d => d.Day == day.Day).ExecuteDeleteAsync();
            db.Add(day);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        return await RecountAsync();
    }

    /// <summary>Takes a day off the list: it is again what its weekday says.</summary>
    public async Task<int> RemoveAsync(DateOnly day)
    {
        await using (var db = await databases.CreateDbContextAsync())
        {
            await db.CalendarDays.Where(d => d.Day == day).ExecuteDeleteAsync();
        }

        return await RecountAsync();
    }

    /// <summary>Calls work off for a day (停止上班), for the whole city or one district.</summary>
    /// <returns>How many open cases have another due date now.</returns>
    public async Task<int> CloseAsync(DateOnly day, string? district, string reason, string by)
    {
        await using (var db = await databases.CreateDbContextAsync())
        {
            if (await db.Closures.FindAsync(day, district ?? "") is null)
            {
                db.Add(new ClosureRow { Day = day, District = district ?? "", Reason = reason, By = by, At = clock.Now });
                await db.SaveChangesAsync();
            }
        }

        return await RecountAsync();
    }

    /// <summary>Takes that back.</summary>
    public async Task<int> ReopenAsync(DateOnly day, string? district)
    {
        await using (var db = await databases.CreateDbContextAsync())
        {
            var where = district ?? "";
            await db.Closures.Where(c => c.Day == day && c.District == where).ExecuteDeleteAsync();
        }

        return await RecountAsync();
    }

    /// <summary>Counts the open cases anew. A case that an officer changes at that very moment is tried again.</summary>
    public async Task<int> RecountAsync()
    {
        book.Forget();
        var changed = 0;
        foreach (var number in await OpenAsync())
        {
            changed += await RecountAsync(number) ? 1 : 0;
        }

        return changed;
    }

    private async Task<List<string>> OpenAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.Cases.Where(c => c.Due != null).OrderBy(c => c.Number).Select(c => c.Number).ToListAsync();
    }

    private async Task<bool> RecountAsync(string number)
    {
        while (true)
        {
            await using var db = await databases.CreateDbContextAsync();
            if (await db.Cases.FindAsync(number) is not { Due: { } due } found || await clock.DueAsync(found) is not { } counted || counted == due)
            {
                return false;
            }

            found.Due = counted;
            found.Version++;
            db.Add(new CaseMoveRow
            {
                CaseNumber = number,
                Number = found.Version,
                Deed = CaseDeed.Recounted,
                From = found.State,
                To = found.State,
                By = "calendar",
                Role = CaseRole.System,
                Due = counted,
                At = clock.Now
            });
            try
            {
                await db.SaveChangesAsync();
                return true;
            }
            catch (DbUpdateConcurrencyException)
            {
                // An officer was faster: the case is read again.
            }
        }
    }
}
