using Bot.Platform;
using Bot.Settings;
using Bot.Staff;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Settings;

/// <summary>The notice that the bot shows before answers.</summary>
[Needs(Right.ChangeSettings)]
public sealed class BannerModel(
    SettingsDesk desk, SettingsBook book, BotDb db, IStringLocalizer<SettingsWords> words, SiteCalendar calendar, TimeProvider clock) : SettingPage(desk, book, db, words)
{
    [BindProperty]
    public bool On { get; set; }

    [BindProperty]
    public TextsForm Texts { get; set; } = new();

    /// <summary>The last day on which it is shown.</summary>
    [BindProperty]
    public DateOnly? LastDay { get; set; }

    public Task<IActionResult> OnGetAsync()
    {
        var banner = Current.Banner;
        (On, Texts) = (banner.On, TextsForm.Of(banner.Texts));
        LastDay = banner.Until is { } until ? calendar.DayOf(until).AddDays(-1) : null;
        return ShowAsync(SettingNames.Banner);
    }

    public Task<IActionResult> OnPostAsync()
    {
        if (On)
        {
            RequireWords("Texts.Chinese", Texts.Chinese);
            if (LastDay is null || LastDay < calendar.DayOf(clock.GetUtcNow().UtcDateTime) || LastDay > calendar.DayOf(clock.GetUtcNow().UtcDateTime).AddYears(1))
            {
                ModelState.AddModelError(nameof(LastDay), Words["BannerNeedsEnd"]);
            }
        }

        DateTime? until = LastDay is { } day && day < DateOnly.MaxValue ? calendar.StartOf(day.AddDays(1)) : null;
        return SaveAsync(SettingNames.Banner, new Banner(On, Texts.ToTexts(), until));
    }
}
