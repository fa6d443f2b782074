using System.Security.Cryptography;
using Bot.Storage;

namespace Bot.Surveys;

/// <summary>
/// What becomes of an invitation, inside the transaction of whoever makes it so: every step is counted once, and what was
/// answered leaves the invitation the moment it ends. Only whoever was asked moves it: token and account have to fit.
/// </summary>
internal static class SurveyRecords
{
    private const string Own = "FROM survey_invitations WHERE token_hash = @hash AND account = @account";

    private const string CountOne = "ON CONFLICT (survey, version, period, stage) DO UPDATE SET number = survey_counts.number + 1";

    private const string CountInto = "INSERT INTO survey_counts (survey, version, period, stage, number)";

    private const string CountArrival = $"{CountInto} SELECT survey, version, period, 'Reached', 1 {Own} AND status = 'Drawn' {CountOne}";

    private const string Arrive = """
        UPDATE survey_invitations SET status = 'Sent', remind_at = @remind_at, closes_at = @closes_at
        WHERE token_hash = @hash AND account = @account AND status = 'Drawn'
        """;

    // It may have waited for weeks: the days in which nobody is asked twice count from when it arrived.
    private const string AskedToday = $"""
        UPDATE survey_people SET asked_on = @day
        WHERE account = @account AND asked_on < @day AND EXISTS (SELECT 1 {Own} AND status = 'Drawn')
        """;

    private const string CountStart = $"{CountInto} SELECT survey, version, period, 'Started', 1 {Own} AND status = 'Sent' {CountOne}";

    private const string Start = "UPDATE survey_invitations SET status = 'Started' WHERE token_hash = @hash AND account = @account AND status = 'Sent'";

    private const string KeepAnswers = """
        UPDATE survey_invitations SET answers = @answers WHERE token_hash = @hash AND account = @account AND status = 'Started'
        """;

    private const string DropAnswers = "UPDATE survey_invitations SET answers = NULL WHERE token_hash = @hash AND account = @account";

    private const string Hold = $"""
        INSERT INTO survey_held (id, survey, version, week, complete, unit, outcome_group, district_group, days_band, channel, language, answers)
        SELECT @id, survey, version, @week, @complete, unit, outcome_group, district_group, days_band, channel, language, answers
        {Own} AND status = 'Started' AND answers IS NOT NULL
        """;

    private const string CountEnd = $"""
        {CountInto} SELECT survey, version, period, CASE WHEN answers IS NULL THEN @without ELSE @with END, 1
        {Own} AND status IN ('Drawn', 'Sent', 'Started') {CountOne}
        """;

    private const string End = """
        UPDATE survey_invitations SET status = CASE WHEN answers IS NULL THEN @without ELSE @with END, ended_week = @week,
            answers = NULL, address = NULL, ask_at = NULL, remind_at = NULL, closes_at = NULL
        WHERE token_hash = @hash AND account = @account AND status IN ('Drawn', 'Sent', 'Started')
        """;

    /// <summary>It has arrived.</summary>
    public static void Arrived(Writer writer, SurveyKey key, DateOnly on, DateTime remindAt, DateTime closesAt)
    {
        writer.Execute(AskedToday, on, key.Account, key.Hash);
        writer.Execute(CountArrival, key.Hash, key.Account);
        writer.Execute(Arrive, remindAt, closesAt, key.Hash, key.Account);
    }

    /// <summary>Something was answered.</summary>
    public static void Keep(Writer writer, SurveyKey key, string answers)
    {
        writer.Execute(CountStart, key.Hash, key.Account);
        writer.Execute(Start, key.Hash, key.Account);
        writer.Execute(KeepAnswers, answers, key.Hash, key.Account);
    }

    /// <summary>Nothing of what was answered counts.</summary>
    public static void Drop(Writer writer, SurveyKey key) => writer.Execute(DropAnswers, key.Hash, key.Account);

    /// <summary>It has ended. What was answered goes on without a name.</summary>
    /// <param name="writer">Of the transaction.</param>
    /// <param name="key">Which.</param>
    /// <param name="with">How it ended if something was answered.</param>
    /// <param name="without">How it ended otherwise.</param>
    /// <param name="week">The present week.</param>
    public static int Ended(Writer writer, SurveyKey key, SurveyInvitationStatus with, SurveyInvitationStatus without, string week)
    {
        writer.Execute(Hold, NewId(), week, with is SurveyInvitationStatus.Answered, key.Hash, key.Account);
        writer.Execute(CountEnd, without.ToString(), with.ToString(), key.Hash, key.Account);
        return writer.Execute(End, without.ToString(), with.ToString(), week, key.Hash, key.Account);
    }

    /// <summary>A name that says nothing.</summary>
    public static string NewId() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}

/// <summary>What names an invitation and proves who may answer it.</summary>
/// <param name="Hash">Of the token.</param>
/// <param name="Account">Of the address.</param>
internal readonly record struct SurveyKey(string Hash, string Account);
