using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Surveys;
using Bot.Messaging.Mail;
using Bot.Platform;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Surveys;

/// <summary>Finds the ended cases about which it is time to ask: a query over cases that stand in no frame yet, so that an outage only delays them.</summary>
public sealed class CaseFrame(
    Database database, CalendarBook calendar, SiteCalendar site, CaseSeals seals, SurveyRuleBook rules, Mailer mailer, IOptions<SurveysOptions> options)
{
    private const int Most = 500;

    private const string SelectAnyEnded = """
        SELECT 1 FROM cases WHERE ended_at >= @since AND ended_at <= @until
            AND NOT EXISTS (SELECT 1 FROM survey_frame WHERE survey_frame.name = cases.number) LIMIT 1
        """;

    // What ended longer ago was ended before there was a survey.
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(60);

    /// <summary>True if there may be any at a moment (UTC).</summary>
    internal async Task<bool> IsAnyDueAsync(DateTime now) =>
        IsTime(now) && Span(now) is var (since, until) && await database.AnyAsync(SelectAnyEnded, since, until);

    /// <summary>Those that are due at a moment (UTC), oldest first.</summary>
    internal async Task<IReadOnlyList<FramedCase>> DueAsync(BotDb db, DateTime now)
    {
        if (!IsTime(now))
        {
            return [];
        }

        var (since, until) = Span(now);
        var frame = db.SurveyFrame;
        var ended = await db.Cases.AsNoTracking()
            .Where(c => c.EndedAt != null && c.EndedAt >= since && c.EndedAt <= until && !frame.Any(f => f.Name == c.Number))
            .OrderBy(c => c.EndedAt).ThenBy(c => c.Number).Take(Most).ToListAsync();
        var days = await calendar.CalendarAsync();
        var today = site.DayOf(now);
        List<CaseRow> due =
        [
            .. ended.Where(c => !rules.Of(AudienceOf(c)).IsPaused(today)
                && DateOnly.FromDateTime(options.Value.Times.AskAt(site.OnTheWall(c.EndedAt!.Value), days)) <= today)
        ];
        return due is [] ? [] : await DescribeAsync(db, due, days, now);
    }

    private bool IsTime(DateTime now) => TimeOnly.FromDateTime(site.OnTheWall(now)) >= options.Value.From;

    private (DateTime Since, DateTime Until) Span(DateTime now) => (now - Forgotten, now.AddDays(1 - options.Value.DelayDays));

    private async Task<IReadOnlyList<FramedCase>> DescribeAsync(BotDb db, List<CaseRow> due, WorkCalendar days, DateTime now)
    {
        List<string> numbers = [.. due.Select(c => c.Number)];
        List<long> files = [.. due.Select(c => c.EnforcementFile).OfType<long>()];
        var informers = await db.Informers.AsNoTracking().Where(i => numbers.Contains(i.CaseNumber)).ToDictionaryAsync(i => i.CaseNumber);
        var accounts = informers.Values.Select(i => i.AccountHash).OfType<string>().ToList();
        var people = await db.SurveyPeople.AsNoTracking().Where(p => accounts.Contains(p.Account)).ToDictionaryAsync(p => p.Account);
        var disputed = await db.EnforcementFiles
            .Where(f => files.Contains(f.Id) && (f.State == EnforcementState.Suspended || f.State == EnforcementState.Revoked))
            .Select(f => f.Id).ToListAsync();
        var answers = await db.CaseMoves.AsNoTracking()
            .Where(m => numbers.Contains(m.CaseNumber) && m.Deed == CaseDeed.Moved && m.To == PetitionState.Closed)
            .Select(m => new { m.CaseNumber, m.Number, m.From }).ToListAsync();
        var before = answers.GroupBy(m => m.CaseNumber).ToDictionary(same => same.Key, same => same.MaxBy(m => m.Number)!.From);
        return
        [
            .. due.Select(c => Describe(
                c, informers.GetValueOrDefault(c.Number), people, before.GetValueOrDefault(c.Number, c.State),
                c.EnforcementFile is { } file && disputed.Contains(file), days, now))
        ];
    }

    private FramedCase Describe(
        CaseRow found, InformerRow? informer, Dictionary<string, SurveyPersonRow> people, PetitionState before, bool inDispute, WorkCalendar days, DateTime now)
    {
        var ended = found.EndedAt!.Value;
        var askAt = options.Value.Times.AskAt(site.OnTheWall(ended), days);
        var outcome = found.State is PetitionState.Closed ? before : found.State;
        var person = informer?.AccountHash is { } account ? people.GetValueOrDefault(account) : null;
        var today = site.DayOf(now);
        return new()
        {
            Name = found.Number,
            Audience = AudienceOf(found),
            AnsweredOn = site.DayOf(ended),
            AskAt = askAt.Date < site.OnTheWall(now).Date ? now : site.MomentOf(askAt),
            Account = informer?.AccountHash,
            Citizen = informer is null ? null : seals.OpenAddress(informer),
            Language = found.Language,
            Unit = found.Unit ?? SurveyGroups.None,
            OutcomeGroup = SurveyGroups.OutcomeOf(outcome),
            DistrictGroup = options.Value.GroupOf(found.District),
            DaysBand = SurveyGroups.DaysBandOf(site.DayOf(ended).DayNumber - found.ReceivedOn.DayNumber),
            Facts = new()
            {
                IsAsked = rules.Of(AudienceOf(found)).On,
                Outcome = outcome,
                InDispute = inDispute,
                IsRestricted = found.RestrictedAt is not null,
                CameByChat = found.Source is CaseSource.Chat,
                Way = found.Answer,
                IsReachable = informer?.AccountHash is not null && (found.Answer is not "email" || mailer.IsOn),
                DaysSinceDue = today.DayNumber - DateOnly.FromDateTime(askAt).DayNumber,
                OptedOut = person?.OptedOutOn is not null,
                DaysSinceAsked = today.DayNumber - person?.AskedOn?.DayNumber,
                QuietDays = options.Value.QuietDays
            }
        };
    }

    private static SurveyAudience AudienceOf(CaseRow found) => found.Kind is ReportKind.Petition ? SurveyAudience.Petition : SurveyAudience.Building;
}
