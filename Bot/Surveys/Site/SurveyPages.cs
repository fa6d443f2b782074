using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Surveys.Site;

/// <summary>The addresses of the public pages, and how they are shown.</summary>
public static class SurveyPages
{
    public static void MapSurveys(this IEndpointRouteBuilder routes)
    {
        var limit = routes.ServiceProvider.GetRequiredService<PageLimit>();
        var pages = routes.MapGroup("/survey").AddEndpointFilter(limit.InvokeAsync);
        pages.MapGet("/{token}", (HttpContext http, string token, SurveySite site) => site.ShowAsync(http, token));
        pages.MapPost("/{token}", (HttpContext http, string token, SurveySite site) => site.TakeAsync(http, token));
        pages.MapGet("/staff/{token}", (HttpContext http, string token, StaffSite site) => site.ShowAsync(http, token));
        pages.MapPost("/staff/{token}", (HttpContext http, string token, StaffSite site) => site.TakeAsync(http, token));
    }

    internal static RazorComponentResult<SurveyPage> Show(HttpContext http, SurveyPageModel model, int status = StatusCodes.Status200OK)
    {
        // A page of one person, or of one questionnaire that will end: kept by nobody on the way.
        http.Response.Headers.CacheControl = "no-store";
        return new(new Dictionary<string, object?> { [nameof(SurveyPage.Model)] = model }) { PreventStreamingRendering = true, StatusCode = status };
    }

    internal static RazorComponentResult<SurveyPage> Say(HttpContext http, SiteWords words, string sentence, int status = StatusCodes.Status200OK) =>
        Show(http, new(words, words["Title"], http.Request.Path) { Notice = sentence }, status);

    /// <summary>There is nothing here, any more or at all: which of both is told to nobody.</summary>
    internal static RazorComponentResult<SurveyPage> Gone(HttpContext http, SiteWords words) => Say(http, words, words["Over"], StatusCodes.Status404NotFound);
}
