using System.Security.Cryptography;
using Bot.Dialogs.Surveys;
using Bot.Platform;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Surveys;

/// <summary>
/// Links for the survey among staff. Everybody has the same one and no account is asked for, so that nothing tells who
/// answered; what prevents a second answer is fairness, and a mark in the browser that holds no name.
/// </summary>
public sealed class SurveyLinks(
    IDbContextFactory<BotDb> databases, WriteQueue writes, SurveyShelf shelf, SurveySeals seals, SiteAddress address, SiteCalendar site, AuditLog log, TimeProvider clock)
{
    private const int TokenDigits = 40;
    private const string Channel = "web";

    private const string Hold = """
        INSERT INTO survey_held (id, survey, version, week, complete, unit, outcome_group, district_group, days_band, channel, language, answers)
        VALUES (@id, @survey, @version, @week, @complete, @none, @none, @none, @none, @channel, @language, @answers)
        """;

    private const string CountAnswer = """
        INSERT INTO survey_counts (survey, version, period, stage, number) VALUES (@survey, @version, @period, @stage, 1)
        ON CONFLICT (survey, version, period, stage) DO UPDATE SET number = survey_counts.number + 1
        """;

    /// <summary>Makes a link for the published version of a survey among staff.</summary>
    /// <param name="name">What planners call it.</param>
    /// <param name="lastDay">Until when it opens.</param>
    /// <param name="entry">For the log.</param>
    /// <param name="which">The survey; the one that was published last if null.</param>
    /// <returns>The address, shown once; null if nothing is published.</returns>
    public async Task<Uri?> MakeAsync(string name, DateOnly lastDay, AuditEntry entry, string? which = null)
    {
        var survey = (await shelf.CurrentAsync()).FirstOrDefault(s => s.Audience is SurveyAudience.Staff && (which is null || s.Survey == which));
        if (survey is null)
        {
            return null;
        }

        var token = RandomNumberGenerator.GetHexString(TokenDigits, lowercase: true);
        await using var db = await databases.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Add(new SurveyLinkRow
        {
            TokenHash = seals.TokenHash(token),
            Survey = survey.Survey,
            Version = survey.Version,
            Name = name,
            MadeBy = entry.ByName,
            MadeAt = clock.GetUtcNow().UtcDateTime,
            ClosesAt = site.StartOf(lastDay.AddDays(1))
        });
        await db.SaveChangesAsync();
        await log.AppendAsync(db, entry with { Details = new { deed = "link", name, lastDay } });
        await transaction.CommitAsync();
        return new(address.Base, $"survey/staff/{token}");
    }

    /// <summary>All links, the newest first.</summary>
    public async Task<IReadOnlyList<SurveyLinkRow>> AllAsync()
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.SurveyLinks.AsNoTracking().OrderByDescending(l => l.MadeAt).ToListAsync();
    }

    /// <summary>The questionnaire behind a link; null if there is none, or its time is over.</summary>
    internal async Task<(SurveyDefinition Survey, string Hash)?> BehindAsync(string token)
    {
        var (hash, now) = (seals.TokenHash(token), clock.GetUtcNow().UtcDateTime);
        await using var db = await databases.CreateDbContextAsync();
        var link = await db.SurveyLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash && l.ClosesAt > now);
        return link is not null && await shelf.VersionAsync(link.Survey, link.Version) is { } survey ? (survey, hash) : null;
    }

    /// <summary>Takes the answers of one of staff.</summary>
    internal Task<int> AnswerAsync(SurveyDefinition survey, IReadOnlyDictionary<string, string?> answers, string language)
    {
        var (today, stored) = (site.DayOf(clock.GetUtcNow().UtcDateTime), seals.Answers(answers));
        var complete = survey.Questions.All(q => q.Optional || answers.GetValueOrDefault(q.Id) is not null);
        return writes.RunAsync(writer =>
        {
            writer.Execute(CountAnswer, survey.Survey, survey.Version, SurveyReadings.Periods(today, today)[0], (complete ? SurveyStage.Answered : SurveyStage.Partial).ToString());
            return writer.Execute(
                Hold, SurveyRecords.NewId(), survey.Survey, survey.Version, SurveyTimes.WeekOf(today), complete, SurveyGroups.None, Channel, language, stored);
        });
    }
}
