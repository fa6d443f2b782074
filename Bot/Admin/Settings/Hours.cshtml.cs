using Bot.Settings;
using Bot.Staff;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Settings;

/// <summary>Office hours, and what citizens who ask for a person are told outside of them.</summary>
[Needs(Right.ChangeSettings)]
public sealed class HoursModel(SettingsDesk desk, SettingsBook book, BotDb db, IStringLocalizer<SettingsWords> words) : SettingPage(desk, book, db, words)
{
    [BindProperty]
    public bool Told { get; set; }

    [BindProperty]
    public TimeOnly Opens { get; set; }

    [BindProperty]
    public TimeOnly Closes { get; set; }

    /// <summary>Empty without a break.</summary>
    [BindProperty]
    public TimeOnly? LunchFrom { get; set; }

    [BindProperty]
    public TimeOnly? LunchTo { get; set; }

    [BindProperty]
    public TextsForm Texts { get; set; } = new();

    public Task<IActionResult> OnGetAsync()
    {
        var hours = Current.OfficeHours;
        (Told, Opens, Closes, Texts) = (hours.Told, hours.Opens, hours.Closes, TextsForm.Of(hours.Texts));
        (LunchFrom, LunchTo) = (hours.LunchFrom, hours.LunchTo);
        return ShowAsync(SettingNames.OfficeHours);
    }

    public Task<IActionResult> OnPostAsync()
    {
        if (Opens >= Closes)
        {
            ModelState.AddModelError(nameof(Closes), Words["ClosesAfter"]);
        }

        if ((LunchFrom is null) != (LunchTo is null) || LunchFrom >= LunchTo || LunchFrom <= Opens || LunchTo >= Closes)
        {
            ModelState.AddModelError(nameof(LunchTo), Words["LunchWithin"]);
        }

        return SaveAsync(SettingNames.OfficeHours, new OfficeHours(Told, Opens, Closes, Texts.ToTexts(), LunchFrom, LunchTo));
    }
}
