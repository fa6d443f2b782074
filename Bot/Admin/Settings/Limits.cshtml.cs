using System.ComponentModel.DataAnnotations;
using Bot.Cases;
using Bot.Messaging;
using Bot.Settings;
using Bot.Staff;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Bot.Admin.Settings;

/// <summary>Limits on citizens and on what is paid for; what is left empty is as configured.</summary>
[Needs(Right.ChangeSettings)]
public sealed class LimitsModel(
    SettingsDesk desk, SettingsBook book, BotDb db, IStringLocalizer<SettingsWords> words, IOptions<CasesOptions> cases, IEnumerable<IChannel> channels)
    : SettingPage(desk, book, db, words)
{
    [BindProperty, Range(1, 1_000, ErrorMessage = "Range")]
    public int? ReportsPerDay { get; set; }

    [BindProperty, Range(1, 100, ErrorMessage = "Range")]
    public int? WrongTries { get; set; }

    [BindProperty, Range(1, 1_440, ErrorMessage = "Range")]
    public int? LockMinutes { get; set; }

    [BindProperty, Range(0, 1_000_000, ErrorMessage = "Range")]
    public int? LinePushes { get; set; }

    [BindProperty, Range(1, 168, ErrorMessage = "Range")]
    public int? QuietHours { get; set; }

    public CasesOptions Configured => cases.Value;

    public int? ConfiguredPushes => channels.FirstOrDefault(c => c.Name == StandingOrders.Line)?.MonthlyPushes;

    public Task<IActionResult> OnGetAsync()
    {
        var limits = Current.Limits;
        (ReportsPerDay, WrongTries, LockMinutes) = (limits.ReportsPerDay, limits.WrongTries, limits.LockMinutes);
        (LinePushes, QuietHours) = (limits.LinePushes, limits.QuietHours);
        return ShowAsync(SettingNames.Limits);
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(SettingNames.Limits, new Limits
    {
        ReportsPerDay = ReportsPerDay,
        WrongTries = WrongTries,
        LockMinutes = LockMinutes,
        LinePushes = LinePushes,
        QuietHours = QuietHours
    });
}
