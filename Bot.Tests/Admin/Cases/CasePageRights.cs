using Bot.Staff;

namespace Bot.Tests.Admin.Cases;

/// <summary>The lines of the table of rights for the pages about cases.</summary>
internal static class CasePageRights
{
    public static IReadOnlyDictionary<string, string> Table { get; } = new Dictionary<string, string>
    {
        ["GET /admin/cases"] = nameof(Right.ReadCases),
        ["POST /admin/cases Save"] = nameof(Right.ReadCases),
        ["POST /admin/cases Forget"] = nameof(Right.ReadCases),
        ["GET /admin/cases/details/{number}"] = nameof(Right.ReadCases),
        ["POST /admin/cases/details/{number} Note"] = nameof(Right.WorkCases),
        ["POST /admin/cases/details/{number} Told"] = nameof(Right.WorkCases),
        ["POST /admin/cases/details/{number} Again"] = nameof(Right.WorkCases),
        ["POST /admin/cases/details/{number} Photos"] = nameof(Right.WorkCases),
        ["GET /admin/cases/withdraw/{number}"] = nameof(Right.WorkCases),
        ["POST /admin/cases/withdraw/{number}"] = nameof(Right.WorkCases),
        ["POST /admin/cases/details/{number} Assign"] = nameof(Right.SuperviseCases),
        ["POST /admin/cases/details/{number} Approve"] = nameof(Right.SuperviseCases),
        ["POST /admin/cases/details/{number} Decline"] = nameof(Right.SuperviseCases),
        ["GET /admin/cases/move/{number}"] = nameof(Right.WorkCases),
        ["POST /admin/cases/move/{number} Preview"] = nameof(Right.WorkCases),
        ["POST /admin/cases/move/{number} Edit"] = nameof(Right.WorkCases),
        ["POST /admin/cases/move/{number}"] = nameof(Right.WorkCases),
        ["GET /admin/cases/ask/{number}"] = nameof(Right.WorkCases),
        ["POST /admin/cases/ask/{number} Preview"] = nameof(Right.WorkCases),
        ["POST /admin/cases/ask/{number} Edit"] = nameof(Right.WorkCases),
        ["POST /admin/cases/ask/{number}"] = nameof(Right.WorkCases),
        ["GET /admin/cases/extend/{number}"] = nameof(Right.SuperviseCases),
        ["POST /admin/cases/extend/{number}"] = nameof(Right.SuperviseCases),
        ["GET /admin/cases/photo/{number}/{id}"] = nameof(Right.ReadCases),
        ["GET /admin/cases/photo/{number}/{id} Small"] = nameof(Right.ReadCases),
        ["GET /admin/cases/photo/{number}/{id} Full"] = nameof(Right.ReadCases),
        ["GET /admin/cases/photo/{number}/{id} Masked"] = nameof(Right.ReadCases),
        ["GET /admin/cases/mask/{number}/{id}"] = nameof(Right.WorkCases),
        ["POST /admin/cases/mask/{number}/{id}"] = nameof(Right.WorkCases),
        ["GET /admin/cases/identity/{number}"] = nameof(Right.SeeIdentities),
        ["POST /admin/cases/identity/{number}"] = nameof(Right.SeeIdentities),
        ["GET /admin/cases/enforcement/{number}"] = nameof(Right.ReadCases),
        ["POST /admin/cases/enforcement/{number} Open"] = nameof(Right.WorkCases),
        ["POST /admin/cases/enforcement/{number} Join"] = nameof(Right.WorkCases),
        ["POST /admin/cases/enforcement/{number} Move"] = nameof(Right.WorkCases),
        ["GET /admin/cases/new"] = nameof(Right.WorkCases),
        ["POST /admin/cases/new"] = nameof(Right.WorkCases),
        ["GET /admin/cases/bulk"] = nameof(Right.SuperviseCases),
        ["POST /admin/cases/bulk"] = nameof(Right.SuperviseCases),
        ["POST /admin/cases/bulk Preview"] = nameof(Right.SuperviseCases),
        ["POST /admin/cases/bulk Move"] = nameof(Right.SuperviseCases),
        ["POST /admin/cases/bulk Assign"] = nameof(Right.SuperviseCases),
        ["GET /admin/cases/disclose/{number}"] = nameof(Right.WorkCases),
        ["POST /admin/cases/disclose/{number} Check"] = nameof(Right.WorkCases),
        ["POST /admin/cases/disclose/{number}"] = nameof(Right.WorkCases),
        ["GET /admin/cases/limit/{number}"] = nameof(Right.SuperviseCases),
        ["POST /admin/cases/limit/{number}"] = nameof(Right.SuperviseCases),
        ["POST /admin/cases/limit/{number} Appeal"] = nameof(Right.SuperviseCases),
        ["POST /admin/cases/limit/{number} Lift"] = nameof(Right.SuperviseCases),
        ["GET /admin/cases/limits"] = nameof(Right.SuperviseCases),
        ["POST /admin/cases/limits Read"] = nameof(Right.SuperviseCases),
        ["POST /admin/cases/limits Done"] = nameof(Right.SuperviseCases)
    };
}
