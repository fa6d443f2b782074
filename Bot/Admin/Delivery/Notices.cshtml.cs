using Bot.Admin.Parts;
using Bot.Messaging.Notices;
using Bot.Staff;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bot.Admin.Delivery;

/// <summary>What citizens are told unasked: what did not arrive first.</summary>
[Needs(Right.WatchDelivery)]
public sealed class NoticesModel(BotDb db) : StaffPage
{
    [BindProperty(SupportsGet = true, Name = "view")]
    public NoticeView View { get; set; }

    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<NoticeRow> Rows { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, false);

    public async Task OnGetAsync()
    {
        var rows = await Of(db.Notices.AsNoTracking(), View).OrderByDescending(n => n.Id).Skip(Pager.Skip(PageNumber)).Take(Pager.Size + 1).ToListAsync();
        (Rows, Pager) = Pager.Cut(rows, PageNumber);
    }

    private static IQueryable<NoticeRow> Of(IQueryable<NoticeRow> notices, NoticeView view) => view switch
    {
        NoticeView.Held => notices.Where(n => n.FinishedAt == null && n.Status == NoticeStatus.Held),
        NoticeView.ByHand => notices.Where(n => n.Status == NoticeStatus.ByHand),
        NoticeView.Waiting => notices.Where(n => n.FinishedAt == null && (n.Status == NoticeStatus.Waiting || n.Status == NoticeStatus.Sending)),
        NoticeView.Sent => notices.Where(n => n.Status == NoticeStatus.Sent || n.Status == NoticeStatus.Told),
        _ => notices.Where(n => n.Status == NoticeStatus.Failed || n.Status == NoticeStatus.Blocked || n.Status == NoticeStatus.Unsure)
    };
}

/// <summary>The lists of notices, one for each tab.</summary>
public enum NoticeView
{
    Lost,
    Held,
    ByHand,
    Waiting,
    Sent
}
