using Bot.Conversations;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Surveys;
using Bot.Messaging;
using Bot.Messaging.Notices;
using Bot.Platform;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Surveys;

/// <summary>Looks after invitations that are under way: learns what arrived, reminds once, and closes what is over. Rows that are due, nothing else.</summary>
public sealed class SurveyCare(
    IDbContextFactory<BotDb> databases, Database database, WriteQueue writes, SurveySeals seals, SurveyLetters letters, NoticeDesk notices,
    FrontDoor door, IAskingHours hours, SiteCalendar site, IOptions<SurveysOptions> options)
{
    private const int Most = 500;

    private const string AnyAsked = "SELECT 1 FROM survey_invitations WHERE status = 'Drawn' AND ask_at <= @now LIMIT 1";

    private const string AnyToRemind = "SELECT 1 FROM survey_invitations WHERE remind_at <= @now LIMIT 1";

    private const string AnyOver = "SELECT 1 FROM survey_invitations WHERE closes_at <= @now LIMIT 1";

    /// <summary>Learns from the notices which invitations arrived and which never will.</summary>
    public async Task<int> LearnAsync(DateTime now)
    {
        if (!await database.AnyAsync(AnyAsked, now))
        {
            return 0;
        }

        await using var db = await databases.CreateDbContextAsync();
        var told = await db.SurveyInvitations.AsNoTracking().Where(i => i.Status == SurveyInvitationStatus.Drawn && i.AskAt <= now)
            .Join(db.Notices.Where(n => n.FinishedAt != null), i => SurveyLetters.KeyPrefix + i.Id, n => n.Key, (i, n) => new { i.TokenHash, i.Account, n.Status, n.FinishedAt })
            .OrderBy(t => t.FinishedAt).Take(Most).ToListAsync();
        foreach (var one in told)
        {
            var (key, at) = (new SurveyKey(one.TokenHash, one.Account), one.FinishedAt!.Value);
            await writes.RunAsync(writer =>
            {
                if (one.Status is NoticeStatus.Sent or NoticeStatus.Unsure)
                {
                    SurveyRecords.Arrived(writer, key, site.DayOf(at), at.AddDays(options.Value.ReminderDays), at.AddDays(options.Value.OpenDays));
                    return 1;
                }

                return SurveyRecords.Ended(writer, key, SurveyInvitationStatus.Partial, SurveyInvitationStatus.Unreached, WeekOf(now));
            });
        }

        return told.Count;
    }

    /// <summary>Reminds once those who have not finished.</summary>
    public async Task<int> RemindAsync(DateTime now)
    {
        if (!await database.AnyAsync(AnyToRemind, now))
        {
            return 0;
        }

        await using var db = await databases.CreateDbContextAsync();
        var due = await db.SurveyInvitations
            .Where(i => i.RemindAt <= now && i.ClosesAt > now && (i.Status == SurveyInvitationStatus.Sent || i.Status == SurveyInvitationStatus.Started))
            .OrderBy(i => i.RemindAt).Take(Most).ToListAsync();
        if (due.Count == 0)
        {
            return 0;
        }

        // Whoever answers before the hour at which people may be asked is not reminded.
        var wait = await hours.NextAsync(now);
        foreach (var one in due)
        {
            one.RemindAt = wait;
            if (wait is null)
            {
                notices.Add(db, letters.Reminder(one, seals.Token(one.Id), seals.OpenAddress(one)), now);
            }
        }

        await db.SaveChangesAsync();
        return wait is null ? due.Count : 0;
    }

    /// <summary>Closes what is over; what was answered until then counts.</summary>
    public async Task<int> CloseAsync(DateTime now)
    {
        if (!await database.AnyAsync(AnyOver, now))
        {
            return 0;
        }

        await using var db = await databases.CreateDbContextAsync();
        var over = await db.SurveyInvitations.AsNoTracking().Where(i => i.ClosesAt <= now).OrderBy(i => i.ClosesAt).Take(Most).ToListAsync();
        foreach (var one in over)
        {
            var without = one.Status is SurveyInvitationStatus.Drawn ? SurveyInvitationStatus.Unreached : SurveyInvitationStatus.Expired;
            await writes.RunAsync(writer => SurveyRecords.Ended(
                writer, new(one.TokenHash, one.Account), SurveyInvitationStatus.Partial, without, WeekOf(now)));
            if (one.Answers is not null && seals.OpenAddress(one) is { } citizen)
            {
                await door.ReceiveAsync([Over(citizen, one.Id, now)], CancellationToken.None);
            }
        }

        return over.Count;
    }

    // The half-filled survey is still in the conversation; forgetting it is a turn like any other.
    private static IncomingEvent Over(string citizen, string id, DateTime now) => new()
    {
        EventId = $"survey:{id}:over",
        Channel = citizen[..citizen.IndexOf(':', StringComparison.Ordinal)],
        Citizen = citizen,
        OccurredAt = now,
        Kind = "survey.over",
        Activity = new SurveyOverActivity()
    };

    private string WeekOf(DateTime now) => SurveyTimes.WeekOf(site.DayOf(now));
}
