using Bot.Dialogs.Surveys;
using Bot.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Surveys.Site;

/// <summary>The page of the survey among staff: outside the pages of staff on purpose, so that no session is sent along.</summary>
public sealed class StaffSite(SurveyLinks links, Envelope envelope)
{
    // Says that somebody has answered in this browser, and nothing else.
    private const string Answered = "survey-answered";
    private const int MarkDigits = 12;

    public async Task<RazorComponentResult<SurveyPage>> ShowAsync(HttpContext http, string token)
    {
        var words = SiteWords.In(SiteWords.AskedFor(http.Request));
        return await links.BehindAsync(token) is { } found
            ? Asking(http, words, found.Survey, new Dictionary<string, string?>(), problem: null, http.Request.Cookies[Answered] == Mark(found.Hash) ? words["AnsweredHere"] : null)
            : SurveyPages.Gone(http, words);
    }

    public async Task<RazorComponentResult<SurveyPage>> TakeAsync(HttpContext http, string token)
    {
        var words = SiteWords.In(SiteWords.AskedFor(http.Request));
        if (await links.BehindAsync(token) is not { } found)
        {
            return SurveyPages.Gone(http, words);
        }

        var form = await http.Request.ReadFormAsync();
        var sent = SentForm.Read(form, found.Survey);
        var problem = !FormGuard.Fits(http, envelope, form[FormGuard.Field]) ? words["Guard"]
            : sent.IsTooLong ? words["TooLong"]
            : sent.Answers.Count is 0 ? words["Empty"]
            : null;
        if (problem is not null)
        {
            return Asking(http, words, found.Survey, sent.Answers, problem, notice: null);
        }

        await links.AnswerAsync(found.Survey, sent.Answers, words.Language);
        http.Response.Cookies.Append(Answered, Mark(found.Hash), FormGuard.Options(http, http.Request.Path));
        return SurveyPages.Say(http, words, words["Thanks"]);
    }

    private static string Mark(string hash) => hash[..MarkDigits];

    private RazorComponentResult<SurveyPage> Asking(
        HttpContext http, SiteWords words, SurveyDefinition survey, IReadOnlyDictionary<string, string?> answers, string? problem, string? notice) =>
        SurveyPages.Show(http, new(words, survey.Title.In(words.Language), http.Request.Path)
        {
            Questions = survey.Questions,
            Answers = answers,
            Problem = problem,
            Notice = notice,
            Terms = words["StaffTerms"],
            Guard = FormGuard.For(http, envelope)
        });
}
