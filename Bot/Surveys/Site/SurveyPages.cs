using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Surveys.Site;

/// <summary>The addresses of the public pages, and how they are shown.</summary>
public static class SurveyPages
{
    public static void MapSurveys(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/survey/{token}", (HttpContext http, string token, SurveySite site) => site.ShowAsync(http, token));
        routes.MapPost("/survey/{token}", (HttpContext http, string token, SurveySite site) => site.TakeAsync(http, token));
        routes.MapGet("/survey/staff/{token}", (HttpContext http, string token, StaffSite site) => site.ShowAsync(http, token));
        routes.MapPost("/survey/staff/{token}", (HttpContext http, string token, StaffSite site) => site.TakeAsync(http, token));
    }

    internal static RazorComponentResult<SurveyPage> Show(HttpContext http, SurveyPageModel model)
    {
        // A page of one person, or of one questionnaire that will end: kept by nobody on the way.
        http.Response.Headers.CacheControl = "no-store";
        return new(new Dictionary<string, object?> { [nameof(SurveyPage.Model)] = model }) { PreventStreamingRendering = true };
    }

    internal static RazorComponentResult<SurveyPage> Say(HttpContext http, SiteWords words, string sentence) =>
        Show(http, new(words, words["Title"], http.Request.Path) { Notice = sentence });
}
