using Bot.Admin.Parts;
using Bot.Messaging;
using Bot.Messaging.Notices;
using Bot.Settings;
using Bot.Staff;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Delivery;

/// <summary>What was delivered and what was not, and how the channels do.</summary>
[Needs(Right.WatchDelivery)]
public sealed class IndexModel(
    BotDb db, DeliveryFigures figures, NoticeRecords notices, ChannelChecks checks, SettingsBook settings, TimeProvider clock, IStringLocalizer<DeliveryWords> words) : StaffPage
{
    private const int UsualQuietHours = 24;

    [BindProperty(SupportsGet = true, Name = "view")]
    public DeliveryView View { get; set; }

    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int PageNumber { get; set; } = 1;

    public DeliveryCounts Counts { get; private set; } = new();

    public NoticeCounts Notices { get; private set; } = new(0, 0, 0);

    public IReadOnlyList<ChannelFigures> Channels { get; private set; } = [];

    public IReadOnlyDictionary<string, CheckedChannel> Checks { get; private set; } = new Dictionary<string, CheckedChannel>();

    public IReadOnlyList<OutboxRow> Rows { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, false);

    public int QuietHours => settings.Current.Limits.QuietHours ?? UsualQuietHours;

    /// <summary>How many whole hours no webhook has come, if that is longer than it should be.</summary>
    public int? HoursQuiet(ChannelFigures channel) =>
        channel.LastWebhook is { } last && clock.GetUtcNow().UtcDateTime - last is var quiet && quiet.TotalHours >= QuietHours ? (int)quiet.TotalHours : null;

    public async Task OnGetAsync()
    {
        Counts = await figures.CountAsync();
        Notices = await notices.CountAsync();
        Channels = await figures.ChannelsAsync();
        Checks = (await checks.AllAsync(anew: false, HttpContext.RequestAborted)).ToDictionary(c => c.Channel.Name);
        var rows = await db.Outbox.AsNoTracking().Of(View).Skip(Pager.Skip(PageNumber)).Take(Pager.Size + 1).ToListAsync();
        (Rows, Pager) = Pager.Cut(rows, PageNumber);
    }

    public async Task<IActionResult> OnPostCheckAsync()
    {
        await checks.AllAsync(anew: true, HttpContext.RequestAborted);
        Tell(words["Checked"]);
        return RedirectToPage();
    }
}
