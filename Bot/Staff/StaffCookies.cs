using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Bot.Staff;

/// <summary>
/// The addresses that an open page asks by itself, also when nobody sits before it. By path, because the cookie is read before
/// the pages of staff have their routing.
/// </summary>
internal static class LooksByItself
{
    private static readonly PathString[] Places = ["/admin/handover/stream", "/admin/handover/waiting"];

    public static bool Asks(HttpRequest request) => Places.Any(place => request.Path.StartsWithSegments(place));
}

/// <summary>The cookies of sign-in: for this site only, unreadable for scripts, and secure wherever the site is.</summary>
internal static class StaffCookies
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>Always over https only if that is how people reach the site; else as the request came, for a trial at home.</summary>
    public static CookieSecurePolicy Secure(IConfiguration configuration) =>
        configuration["Site:PublicBaseUrl"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true
            ? CookieSecurePolicy.Always
            : CookieSecurePolicy.SameAsRequest;

    public static void AddTo(AuthenticationBuilder authentication, CookieSecurePolicy secure) => authentication.AddIdentityCookies(cookies =>
    {
        cookies.ApplicationCookie!.Configure(options =>
        {
            Harden(options, "staff", secure);
            options.LoginPath = "/admin/sign-in";
            options.ReturnUrlParameter = "returnUrl";
            options.ExpireTimeSpan = Longest;
            options.SlidingExpiration = false;
            options.Events = new()
            {
                OnValidatePrincipal = LookUpSessionAsync,
                OnRedirectToAccessDenied = context =>
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                }
            };
        });
        cookies.ExternalCookie!.Configure(options => Harden(options, "staff-provider", secure));
        cookies.TwoFactorUserIdCookie!.Configure(options => Harden(options, "staff-second-step", secure));
        cookies.TwoFactorRememberMeCookie!.Configure(options => Harden(options, "staff-remembered", secure));
    });

    // Lax, not Strict: coming back from an identity provider or from a link in a letter has to find the cookie.
    private static void Harden(CookieAuthenticationOptions options, string name, CookieSecurePolicy secure)
    {
        options.Cookie.Name = name;
        options.Cookie.Path = "/admin";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = secure;
    }

    private static async Task LookUpSessionAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<StaffSessions>();
        var isThere = !LooksByItself.Asks(context.HttpContext.Request);
        if (context.Principal?.FindFirst(StaffSessions.Claim)?.Value is { } id && await sessions.FindAsync(id, isThere) is { } session)
        {
            context.HttpContext.Features.Set(session);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }
}
