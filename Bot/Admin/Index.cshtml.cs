using Bot.Dialogs.Conversations;
using Bot.Faqs;
using Bot.Messaging;
using Bot.Platform;
using Bot.Staff;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Admin;

/// <summary>The start page: how the service does today.</summary>
[Needs(Right.OwnAccount)]
public sealed class IndexModel(BotDb db, FaqCatalogue catalogue, SiteCalendar calendar, TimeProvider clock) : StaffPage
{
    public int Questions { get; private set; }

    /// <summary>Of today's questions those that were answered, 0 to 1; null if nobody has asked yet.</summary>
    public double? AnsweredShare { get; private set; }

    public int CallsWaiting { get; private set; }

    public int DeadLetters { get; private set; }

    public int Published { get; private set; }

    /// <summary>How many answers somebody should look at again; 0 for those who do not look after answers.</summary>
    public int ReviewsDue { get; private set; }

    public async Task OnGetAsync()
    {
        ReviewsDue = User.Has(Right.WriteFaqs) || User.Has(Right.ApproveFaqs) ? await catalogue.CountReviewsDueAsync() : 0;
        var midnight = calendar.StartOf(calendar.DayOf(clock.GetUtcNow().UtcDateTime));
        var today = db.FaqQuestions.Where(q => q.AskedAt >= midnight);
        Questions = await today.CountAsync();
        AnsweredShare = Questions == 0 ? null : (double)await today.CountAsync(q => q.Decision == FaqDecision.Answer) / Questions;
        CallsWaiting = await db.Outbox.CountAsync(c => c.FinishedAt == null);
        DeadLetters = await db.Outbox.CountAsync(c => c.Status == OutboxStatus.Failed || c.Status == OutboxStatus.Unsure);
        Published = await db.FaqEntries.CountAsync(e => e.OnShelf);
    }
}
