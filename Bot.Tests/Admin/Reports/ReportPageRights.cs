using Bot.Staff;

namespace Bot.Tests.Admin.Reports;

/// <summary>The lines of the table of rights for the pages of figures.</summary>
internal static class ReportPageRights
{
    public static IReadOnlyDictionary<string, string> Table { get; } = new Dictionary<string, string>
    {
        ["GET /admin/reports"] = nameof(Right.ReadStatistics),
        ["GET /admin/reports Csv"] = nameof(Right.ReadStatistics),
        ["GET /admin/reports Ods"] = nameof(Right.ReadStatistics),
        ["GET /admin/reports Everything"] = nameof(Right.ReadStatistics),
        ["GET /admin/reports Rows"] = nameof(Right.ReadStatistics),
        ["GET /admin/reports Sheet"] = nameof(Right.ReadStatistics),
        ["GET /admin/reports/usage"] = nameof(Right.ReadStatistics),
        ["GET /admin/reports/usage Csv"] = nameof(Right.ReadStatistics),
        ["GET /admin/reports/usage Ods"] = nameof(Right.ReadStatistics),
        ["GET /admin/reports/satisfaction"] = nameof(Right.ReadStatistics),
        ["GET /admin/reports/satisfaction Csv"] = nameof(Right.ReadStatistics),
        ["GET /admin/reports/satisfaction Ods"] = nameof(Right.ReadStatistics),
        ["GET /admin/reports/annual/{year?}"] = nameof(Right.ReadStatistics),
        ["GET /admin/reports/annual/{year?} Odt"] = nameof(Right.ReadStatistics),
        ["GET /admin/reports/annual/{year?} Ods"] = nameof(Right.ReadStatistics),
        ["GET /admin/reports/annual/{year?} Csv"] = nameof(Right.ReadStatistics),
        ["POST /admin/reports/annual/{year?} Freeze"] = nameof(Right.WriteReports),
        ["GET /admin/reports/text/{year}/{section}"] = nameof(Right.WriteReports),
        ["POST /admin/reports/text/{year}/{section}"] = nameof(Right.WriteReports)
    };
}
