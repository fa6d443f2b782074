using Bot.Admin.Parts;
using Bot.Staff;
using Bot.Staff.Audit;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bot.Admin;

/// <summary>What the pages of those who are signed in share.</summary>
public abstract class StaffPage : PageModel
{
    /// <summary>The name of the sentence that the next page shows on top.</summary>
    internal const string NoticeKey = "Notice";

    /// <summary>The session of the one who is signed in.</summary>
    protected StaffSession Session => HttpContext.Features.GetRequiredFeature<StaffSession>();

    /// <summary>Says on the next page, once, that something was done.</summary>
    protected void Tell(string sentence) => TempData[NoticeKey] = sentence;

    /// <summary>An entry for the audit log by the one who is signed in; add reason and details with <c>with</c>.</summary>
    protected AuditEntry Entry(AuditAction what, string subject = "") => AuditEntry.Of(HttpContext, what, subject);

    /// <summary>For a field that is needed only at times, where <c>[Required]</c> would always ask for it.</summary>
    protected void RequireWords(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            ModelState.AddModelError(field, HttpContext.RequestServices.GetRequiredService<IStringLocalizer<FormWords>>()["Required"]);
        }
    }

    /// <summary>Goes to a page of ours that an address names; to the start page if it is none of ours.</summary>
    protected IActionResult Back(string? returnUrl) =>
        Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : RedirectToPage("/Index");
}
