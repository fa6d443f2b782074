using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Admin;

/// <summary>Remembers in which language somebody reads these pages.</summary>
[AllowAnonymous]
public sealed class LanguageModel(IConfiguration configuration) : StaffPage
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    public IActionResult OnGet() => RedirectToPage("/Index");

    public IActionResult OnPost(string language, string? returnUrl)
    {
        if (language is "zh-TW" or "en")
        {
            var cookie = new CookieBuilder();
            AdminCookies.Harden(cookie, AdminCookies.Language, AdminCookies.Secure(configuration));
            cookie.MaxAge = Remembered;
            Response.Cookies.Append(AdminCookies.Language, CookieRequestCultureProvider.MakeCookieValue(new(language)), cookie.Build(HttpContext));
        }

        return Back(returnUrl);
    }
}
