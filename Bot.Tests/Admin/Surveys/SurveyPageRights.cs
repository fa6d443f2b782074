using Bot.Staff;

namespace Bot.Tests.Admin.Surveys;

/// <summary>The lines of the table of rights for the pages about surveys.</summary>
internal static class SurveyPageRights
{
    public static IReadOnlyDictionary<string, string> Table { get; } = new Dictionary<string, string>
    {
        ["GET /admin/surveys"] = nameof(Right.RunSurveys),
        ["GET /admin/surveys/survey/{id}"] = nameof(Right.RunSurveys),
        ["POST /admin/surveys/survey/{id} Draft"] = nameof(Right.RunSurveys),
        ["GET /admin/surveys/new"] = nameof(Right.RunSurveys),
        ["POST /admin/surveys/new"] = nameof(Right.RunSurveys),
        ["POST /admin/surveys/edit/{id} Delete"] = nameof(Right.RunSurveys),
        ["GET /admin/surveys/edit/{id}"] = nameof(Right.RunSurveys),
        ["POST /admin/surveys/edit/{id}"] = nameof(Right.RunSurveys),
        ["POST /admin/surveys/edit/{id} Add"] = nameof(Right.RunSurveys),
        ["POST /admin/surveys/edit/{id} Remove"] = nameof(Right.RunSurveys),
        ["POST /admin/surveys/edit/{id} Up"] = nameof(Right.RunSurveys),
        ["POST /admin/surveys/edit/{id} Publish"] = nameof(Right.RunSurveys),
        ["GET /admin/surveys/rule/{id}"] = nameof(Right.RunSurveys),
        ["POST /admin/surveys/rule/{id}"] = nameof(Right.RunSurveys),
        ["GET /admin/surveys/screening"] = nameof(Right.RunSurveys),
        ["GET /admin/surveys/text/{id}"] = nameof(Right.RunSurveys),
        ["POST /admin/surveys/text/{id} Release"] = nameof(Right.RunSurveys),
        ["POST /admin/surveys/text/{id} Withhold"] = nameof(Right.RunSurveys),
        ["GET /admin/surveys/links"] = nameof(Right.RunSurveys),
        ["POST /admin/surveys/links"] = nameof(Right.RunSurveys)
    };
}
