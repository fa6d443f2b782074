using Bot.Dialogs.Surveys;
using Bot.Platform;
using Bot.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Bot.Surveys.Site;

/// <summary>The page behind the link of an e-mail. To open it changes nothing, so that a program that looks at links answers for nobody.</summary>
public sealed class SurveySite(SurveyFacts facts, SurveySeals seals, WriteQueue writes, Envelope envelope, SiteCalendar days, IOptions<SurveysOptions> options, TimeProvider clock)
{
    private const string OptOut = """
        INSERT INTO survey_people (account, opted_out_on) VALUES (@account, @day)
        ON CONFLICT (account) DO UPDATE SET opted_out_on = excluded.opted_out_on
        """;

    /// <summary>Shows the questions, or why there are none.</summary>
    public async Task<RazorComponentResult<SurveyPage>> ShowAsync(HttpContext http, string token)
    {
        var found = await facts.BehindAsync(token);
        var words = SiteWords.In(SiteWords.AskedFor(http.Request) ?? found?.Row.Language);
        return found is { Finding: { State: SurveyState.Open, Definition: { } survey } finding }
            ? Asking(http, words, survey, finding, finding.Answers, problem: null)
            : found?.Finding.State is SurveyState.Done ? Saying(http, words, words["Done"]) : SurveyPages.Gone(http, words);
    }

    /// <summary>Takes what was sent.</summary>
    public async Task<RazorComponentResult<SurveyPage>> TakeAsync(HttpContext http, string token)
    {
        if (await facts.BehindAsync(token) is not { Finding: { State: SurveyState.Open, Definition: { } survey } finding } found)
        {
            return await ShowAsync(http, token);
        }

        var form = await http.Request.ReadFormAsync();
        var words = SiteWords.In(SiteWords.AskedFor(http.Request) ?? found.Row.Language);
        var sent = SentForm.Read(form, survey);
        if (Problem(http, form, sent, words) is { } problem)
        {
            return Asking(http, words, survey, finding, sent.Answers, problem);
        }

        await StoreAsync(found.Row, survey, sent);
        return Saying(http, words, sent.Deed switch
        {
            SentForm.No => words["Declined"],
            SentForm.Never => words["NeverAgain"],
            _ => words["Thanks"] + " " + words["ContactOffer"]
        });
    }

    private string? Problem(HttpContext http, IFormCollection form, SentForm sent, SiteWords words) =>
        !FormGuard.Fits(http, envelope, form[FormGuard.Field]) ? words["Guard"]
        : sent.Deed is SentForm.No or SentForm.Never ? null
        : sent.IsTooLong ? words["TooLong"]
        : sent.Answers.Count is 0 ? words["Empty"]
        : null;

    private Task<int> StoreAsync(SurveyInvitationRow row, SurveyDefinition survey, SentForm sent)
    {
        var (key, now) = (new SurveyKey(row.TokenHash, row.Account), clock.GetUtcNow().UtcDateTime);
        var answers = seals.Answers(sent.Answers);
        var isWhole = survey.Questions.All(q => q.Optional || sent.Answers.ContainsKey(q.Id));
        return writes.RunAsync(writer =>
        {
            SurveyRecords.Arrived(writer, key, days.DayOf(now), now.AddDays(options.Value.ReminderDays), now.AddDays(options.Value.OpenDays));
            if (sent.Deed is not (SentForm.No or SentForm.Never))
            {
                SurveyRecords.Keep(writer, key, answers);
            }

            if (sent.Deed is SentForm.Never)
            {
                writer.Execute(OptOut, row.Account, days.DayOf(now));
            }

            return SurveyRecords.Ended(
                writer, key, isWhole ? SurveyInvitationStatus.Answered : SurveyInvitationStatus.Partial, SurveyInvitationStatus.Refused,
                SurveyTimes.WeekOf(days.DayOf(now)));
        });
    }

    private RazorComponentResult<SurveyPage> Asking(
        HttpContext http, SiteWords words, SurveyDefinition survey, SurveyFinding finding, IReadOnlyDictionary<string, string?> answers, string? problem) =>
        SurveyPages.Show(http, new(words, survey.Title.In(words.Language), http.Request.Path)
        {
            Questions = SurveyOrder.Of(survey, finding.Seed),
            Answers = answers,
            Problem = problem,
            Terms = words["Terms"],
            Guard = FormGuard.For(http, envelope),
            IsPersonal = true
        });

    private static RazorComponentResult<SurveyPage> Saying(HttpContext http, SiteWords words, string sentence) => SurveyPages.Say(http, words, sentence);
}
