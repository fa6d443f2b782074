using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Places;
using Bot.Settings;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Settings;

/// <summary>The agency's working days. Whatever is changed has the due dates of open cases counted anew.</summary>
[Needs(Right.ChangeSettings)]
public sealed class DaysModel(SettingsDesk desk, SettingsBook book, BotDb db, IStringLocalizer<SettingsWords> words, CalendarDesk calendar, CaseClock clock)
    : SettingPage(desk, book, db, words)
{
    private const long MostBytes = 512 * 1024;

    [BindProperty(SupportsGet = true, Name = "year")]
    public int Year { get; set; }

    [BindProperty]
    public DayForm Form { get; set; } = new();

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<CalendarDayRow> Listed { get; private set; } = [];

    public IReadOnlyList<ClosureRow> Closures { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ListAsync(ShowAsync(SettingNames.Calendar));

    public async Task<IActionResult> OnPostAsync()
    {
        if (Form.Deed is DayDeed.Add)
        {
            RequireWords("Form.Name", Form.Name);
        }

        if (!string.IsNullOrEmpty(Form.District) && Districts.All.All(d => d.Name != Form.District))
        {
            ModelState.AddModelError("Form.District", Words["NoDistrict"]);
        }

        var change = new { deed = Form.Deed.ToString(), day = Form.Day, Form.Name, kind = Form.Kind.ToString(), Form.District };
        return await ChangeAsync(change, () => Form.Deed switch
        {
            DayDeed.Add => calendar.AddAsync(new() { Day = Form.Day!.Value, Kind = Form.Kind, Name = Form.Name!.Trim(), Confirmed = true, Source = User.StaffName }),
            DayDeed.Remove => calendar.RemoveAsync(Form.Day!.Value),
            DayDeed.Close => calendar.CloseAsync(Form.Day!.Value, District, Short(Reason), User.StaffName),
            _ => calendar.ReopenAsync(Form.Day!.Value, District)
        }, Form.Day?.Year);
    }

    /// <summary>A list of days off as the government publishes it, as JSON.</summary>
    public async Task<IActionResult> OnPostImportAsync()
    {
        // Where nothing of the other form is sent, its fields are looked for without their prefix.
        ModelState.Remove("Form.Day");
        ModelState.Remove("Day");
        var file = await ReadAsync();
        if (file.Problem is { } problem)
        {
            ModelState.AddModelError(nameof(Upload), problem.In(System.Globalization.CultureInfo.CurrentUICulture.Name));
        }

        var change = new { deed = "Import", file = Upload?.FileName, days = file.Value?.Days.Count };
        return await ChangeAsync(change, async () => (await calendar.ImportAsync(file.Value!)).Recounted, file.Value?.Days is [var first, ..] ? first.Date.Year : null);
    }

    private string? District => string.IsNullOrEmpty(Form.District) ? null : Form.District;

    private async Task<CaseOutcome<CalendarFile>> ReadAsync()
    {
        if (Upload is not { Length: > 0 and <= MostBytes })
        {
            return new CaseProblem("BadCalendar", Upload?.FileName ?? "–");
        }

        using var reader = new StreamReader(Upload.OpenReadStream());
        return CalendarFile.Read(await reader.ReadToEndAsync());
    }

    // The days first: whoever is told of the change reads them anew. They are the same however often they are set.
    private async Task<IActionResult> ChangeAsync(object change, Func<Task<int>> make, int? year)
    {
        if (!ModelState.IsValid || Seen != (Current.Latest(SettingNames.Calendar)?.Number ?? 0))
        {
            return await ListAsync(SaveAsync(SettingNames.Calendar, change));
        }

        var recounted = await make();
        var answer = await SaveAsync(SettingNames.Calendar, change, AuditAction.CalendarChanged, "/Settings/Days", new { year = year ?? Year });
        if (answer is not RedirectToPageResult)
        {
            return await ListAsync(Task.FromResult(answer));
        }

        Tell(Words["DaysSaved", recounted]);
        return answer;
    }

    private async Task<IActionResult> ListAsync(Task<IActionResult> shown)
    {
        var answer = await shown;
        Year = Year is > 2000 and < 2100 ? Year : clock.Today.Year;
        var (first, last) = (new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31));
        Listed = await Db.CalendarDays.AsNoTracking().Where(d => d.Day >= first && d.Day <= last).OrderBy(d => d.Day).ToListAsync();
        Closures = await Db.Closures.AsNoTracking().Where(c => c.Day >= first && c.Day <= last).OrderBy(c => c.Day).ThenBy(c => c.District).ToListAsync();
        return answer;
    }

    private static string Short(string? reason) => reason is { Length: > 200 } ? reason[..200] : reason ?? "";
}
