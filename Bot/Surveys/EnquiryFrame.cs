using Bot.Cases;
using Bot.Conversations;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Surveys;
using Bot.Faqs;
using Bot.Messaging;
using Bot.Platform;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Surveys;

/// <summary>
/// Finds people who only asked something and are done with it. Off unless planners switch it on: a push to somebody with no
/// case costs the agency money and the person patience. Asked soon, while it is remembered and Messenger still lets us write;
/// what cannot be asked within a day is left alone.
/// </summary>
public sealed class EnquiryFrame(
    ConversationStore conversations, CalendarBook calendar, SiteCalendar site, SurveySeals seals, SurveyRuleBook rules, IOptions<SurveysOptions> options)
{
    private const int Most = 200;

    // Nobody is interrupted who is still asking, or who has begun to report something.
    private static readonly TimeSpan Quiet = TimeSpan.FromHours(2);

    // Messenger lets us write for 24 hours (Messenger Platform, messaging window).
    private static readonly TimeSpan Window = TimeSpan.FromHours(23);

    /// <summary>True if they are asked at all at a moment (UTC).</summary>
    internal bool IsOn(DateTime now) => rules.Of(SurveyAudience.Enquiry) is { On: true } rule && !rule.IsPaused(site.DayOf(now));

    internal async Task<IReadOnlyList<FramedCase>> DueAsync(BotDb db, DateTime now)
    {
        if (!IsOn(now))
        {
            return [];
        }

        var since = now - Window;
        var asked = await db.Set<FaqQuestionRow>().Where(q => q.AskedAt >= since)
            .Join(db.Inbox.Where(e => !e.InGroup && e.Citizen != null), q => q.EventId, e => e.Id, (q, e) => new { e.Citizen, q.AskedAt })
            .GroupBy(e => e.Citizen).Select(same => new { Citizen = same.Key!, Last = same.Max(e => e.AskedAt) })
            .OrderBy(e => e.Last).Take(Most).ToListAsync();
        var days = await calendar.CalendarAsync();
        var found = new List<FramedCase>();
        foreach (var one in asked)
        {
            if (await DescribeAsync(db, one.Citizen, one.Last, days, now) is { } framed)
            {
                found.Add(framed);
            }
        }

        return found;
    }

    private async Task<FramedCase?> DescribeAsync(BotDb db, string citizen, DateTime last, WorkCalendar days, DateTime now)
    {
        var account = seals.Account(citizen);
        var heard = await db.Set<ConversationRow>().Where(c => c.Citizen == citizen).Select(c => (DateTime?)c.HeardAt).SingleOrDefaultAsync();
        var person = await db.SurveyPeople.FindAsync(account);
        if (heard is null || now - heard < Quiet || person?.ConsideredAt >= last)
        {
            return null;
        }

        var askAt = site.MomentOf(options.Value.Times.NextMoment(site.OnTheWall(heard.Value + Quiet), days));
        if (askAt > now)
        {
            return null;
        }

        person ??= db.Add(new SurveyPersonRow { Account = account }).Entity;
        person.ConsideredAt = last;
        var (conversation, _) = await conversations.LoadAsync(citizen);
        var hasCase = await db.Informers.AnyAsync(i => i.AccountHash == account && i.FiledOn >= site.DayOf(last.AddDays(-options.Value.OpenDays)));
        return conversation.Blocked || conversation.Drafts is not null || hasCase || askAt > heard.Value + Window
            ? null
            : Framed(citizen, account, conversation, person, now);
    }

    private FramedCase Framed(string citizen, string account, Conversation conversation, SurveyPersonRow person, DateTime now) => new()
    {
        Name = "enquiry-" + SurveyRecords.NewId(),
        Audience = SurveyAudience.Enquiry,
        AnsweredOn = site.DayOf(now),
        AskAt = now,
        Account = account,
        Citizen = citizen,
        Language = conversation.Language ?? SpokenLanguage.Chinese,
        OutcomeGroup = "enquiry",
        Facts = new()
        {
            Outcome = PetitionState.Answered,
            CameByChat = true,
            Way = "chat",
            IsReachable = true,
            OptedOut = person.OptedOutOn is not null,
            DaysSinceAsked = site.DayOf(now).DayNumber - person.AskedOn?.DayNumber,
            QuietDays = options.Value.QuietDays
        }
    };
}
