using Bot.Dialogs.Conversations;
using Bot.Dialogs.MyData;
using Bot.Dialogs.Surveys;
using Bot.Messaging;
using Bot.Platform;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Surveys;

/// <summary>Keeps answers, ends invitations, and sees to it that nobody can read in a transcript what was answered.</summary>
internal sealed class SurveyEffectHandler(SurveySeals seals, SiteCalendar days, IOptions<SurveysOptions> options) : IEffectHandler
{
    // The events of the turn: done in this very transaction, and not far before its last one.
    private const string ForgetHeard = """
        UPDATE inbox SET activity = NULL WHERE id <= @event AND id > @event - 1000 AND citizen = @citizen AND status = 'Done' AND done_at = @now
        """;

    private const string ForgetSaid = "INSERT INTO survey_traces (citizen, said_at) VALUES (@citizen, @now) ON CONFLICT (citizen, said_at) DO NOTHING";

    private const string OptOut = """
        INSERT INTO survey_people (account, opted_out_on) VALUES (@account, @day)
        ON CONFLICT (account) DO UPDATE SET opted_out_on = excluded.opted_out_on
        """;

    private const string CountErased = """
        INSERT INTO survey_counts (survey, version, period, stage, number)
        SELECT survey, version, period, 'Erased', COUNT(*) FROM survey_invitations WHERE account = @account AND ended_week IS NULL
        GROUP BY survey, version, period
        ON CONFLICT (survey, version, period, stage) DO UPDATE SET number = survey_counts.number + excluded.number
        """;

    private const string EraseOpen = """
        UPDATE survey_invitations SET status = 'Erased', ended_week = @week, answers = NULL, address = NULL, ask_at = NULL, remind_at = NULL, closes_at = NULL
        WHERE account = @account AND ended_week IS NULL
        """;

    // Who said "never" stays known, or it would be forgotten together with the rest.
    private const string ErasePerson = "DELETE FROM survey_people WHERE account = @account AND opted_out_on IS NULL";

    public void Handle(Writer writer, Effect effect, EffectContext context)
    {
        switch (effect)
        {
            case KeepSurveyAnswers keep:
                Arrived(writer, KeyOf(keep.Token, context), context.Now);
                SurveyRecords.Keep(writer, KeyOf(keep.Token, context), seals.Answers(keep.Answers));
                break;
            case EndSurvey end:
                EndOf(writer, end, context);
                break;
            case StopSurveys:
                writer.Execute(OptOut, seals.Account(context.Citizen), days.DayOf(context.Now));
                break;
            case ForgetTurn:
                writer.Execute(ForgetHeard, context.EventId, context.Citizen, context.Now);
                writer.Execute(ForgetSaid, context.Citizen, context.Now);
                break;
            case EraseMyData:
                Erase(writer, seals.Account(context.Citizen), context.Now);
                break;
        }
    }

    private void EndOf(Writer writer, EndSurvey end, EffectContext context)
    {
        var key = KeyOf(end.Token, context);
        Arrived(writer, key, context.Now);
        if (end.How is SurveyEnd.Declined)
        {
            SurveyRecords.Drop(writer, key);
        }

        SurveyRecords.Ended(
            writer, key, end.How is SurveyEnd.Finished ? SurveyInvitationStatus.Answered : SurveyInvitationStatus.Partial,
            SurveyInvitationStatus.Refused, WeekOf(context.Now));
    }

    // Who answers has been reached, whether or not the platform has said so yet.
    private void Arrived(Writer writer, SurveyKey key, DateTime now) =>
        SurveyRecords.Arrived(writer, key, days.DayOf(now), now.AddDays(options.Value.ReminderDays), now.AddDays(options.Value.OpenDays));

    private void Erase(Writer writer, string account, DateTime now)
    {
        writer.Execute(CountErased, account);
        writer.Execute(EraseOpen, WeekOf(now), account);
        writer.Execute(ErasePerson, account);
    }

    private SurveyKey KeyOf(string token, EffectContext context) => new(seals.TokenHash(token), seals.Account(context.Citizen));

    private string WeekOf(DateTime now) => SurveyTimes.WeekOf(days.DayOf(now));
}
