using System.ComponentModel.DataAnnotations;
using Bot.Settings;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Settings;

/// <summary>What the pages of single settings share: a reason for every change, the history, and a word to the second of two who save at once.</summary>
public abstract class SettingPage(SettingsDesk desk, SettingsBook book, BotDb db, IStringLocalizer<SettingsWords> words) : StaffPage
{
    private const int Remembered = 20;

    /// <summary>The number of the change that the member has seen; 0 for none.</summary>
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty, Required, StringLength(AuditLog.LongestReason)]
    public string? Reason { get; set; }

    public IReadOnlyList<SettingChangeRow> History { get; private set; } = [];

    /// <summary>What somebody else has set since the member looked; null if nobody did.</summary>
    public SettingChangeRow? Meanwhile { get; private set; }

    protected IStringLocalizer<SettingsWords> Words => words;

    protected BotDb Db => db;

    protected ServiceSettings Current => book.Current;

    /// <summary>Shows a setting as it stands.</summary>
    protected async Task<IActionResult> ShowAsync(string name)
    {
        History = await db.SettingChanges.AsNoTracking().Where(c => c.Name == name).OrderByDescending(c => c.Number).Take(Remembered).ToListAsync();
        Seen = History is [var newest, ..] ? newest.Number : 0;
        return Page();
    }

    /// <summary>Saves what the form says, if there is nothing to put right in it, and goes to a page.</summary>
    protected async Task<IActionResult> SaveAsync<T>(string name, T value, AuditAction what, string next, object? route = null)
        where T : class
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(name);
        }

        Meanwhile = await desk.SetAsync(name, Seen, value, Entry(what, name) with { Reason = Reason });
        if (Meanwhile is not null)
        {
            ModelState.AddModelError("", words["Meanwhile", Meanwhile.ByName]);
            ModelState.Remove(nameof(Seen));
            return await ShowAsync(name);
        }

        Tell(words["Saved"]);
        return RedirectToPage(next, route);
    }

    protected Task<IActionResult> SaveAsync<T>(string name, T value)
        where T : class => SaveAsync(name, value, AuditAction.SettingChanged, "/Settings/Index");

    // The form keeps what was typed, and what the member had seen.
    private async Task<IActionResult> AgainAsync(string name)
    {
        var seen = Seen;
        await ShowAsync(name);
        Seen = seen;
        return Page();
    }
}
