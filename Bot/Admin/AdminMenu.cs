using System.Security.Claims;
using Bot.Staff;

namespace Bot.Admin;

/// <summary>The menu. A page that belongs in it is one line here, and shows for those who have its right.</summary>
internal static class AdminMenu
{
    private static readonly MenuItem[] All =
    [
        new("/Index", "Menu.Start", Right.OwnAccount),
        new("/Overview/Index", "Menu.Overview", Right.ReadStatistics),
        new("/Reports/Index", "Menu.Reports", Right.ReadStatistics),
        new("/Cases/Index", "Menu.Cases", Right.ReadCases),
        new("/Handover/Index", "Menu.Handover", Right.AnswerCitizens),
        new("/Conversations/Index", "Menu.Conversations", Right.ReadConversations),
        new("/Faqs/Index", "Menu.Faqs", Right.ReadFaqs),
        new("/Surveys/Index", "Menu.Surveys", Right.RunSurveys),
        new("/Delivery/Index", "Menu.Delivery", Right.WatchDelivery),
        new("/Settings/Index", "Menu.Settings", Right.ChangeSettings),
        new("/Partners/Index", "Menu.Partners", Right.ChangeSettings),
        new("/Staff/Index", "Menu.Staff", Right.ManageStaff),
        new("/Audit/Index", "Menu.Audit", Right.ReadAuditLog)
    ];

    public static IEnumerable<MenuItem> For(ClaimsPrincipal user) => All.Where(item => user.Has(item.Right));

    /// <summary>Whether a page belongs to an item: to the start page only itself, to any other its whole folder.</summary>
    public static bool Holds(this MenuItem item, string? page) =>
        item.Page == page || (item.Page.LastIndexOf('/') is > 0 and var end && page?.StartsWith(item.Page[..(end + 1)], StringComparison.Ordinal) == true);
}

/// <param name="Page">Path of the page, as for <c>asp-page</c>.</param>
/// <param name="Words">Its name in AdminWords.</param>
/// <param name="Right">Who sees it.</param>
internal sealed record MenuItem(string Page, string Words, Right Right);
