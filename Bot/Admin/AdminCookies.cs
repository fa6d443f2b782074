namespace Bot.Admin;

/// <summary>Cookies of the pages: for this site only, unreadable for scripts, and secure wherever the site is.</summary>
internal static class AdminCookies
{
    public const string Language = "admin-language";

    public static CookieSecurePolicy Secure(IConfiguration configuration) => Bot.Staff.StaffCookies.Secure(configuration);

    public static void Harden(CookieBuilder cookie, string name, CookieSecurePolicy secure)
    {
        cookie.Name = name;
        cookie.Path = "/admin";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = secure;
    }
}
