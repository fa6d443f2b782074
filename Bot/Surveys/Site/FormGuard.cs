using System.Security.Cryptography;
using System.Text;
using Bot.Platform;

namespace Bot.Surveys.Site;

/// <summary>
/// Proves that a form comes from our own page: what it carries must fit a cookie that no other site can set or read. The
/// pages of staff use ASP.NET Core's guard, whose cookie is bound to their path; this one holds nothing about anybody.
/// </summary>
internal static class FormGuard
{
    public const string Field = "guard";

    private const string Cookie = "survey-form";
    private const int Digits = 32;

    /// <summary>What the form has to carry; sets the cookie if there is none.</summary>
    public static string For(HttpContext http, Envelope envelope)
    {
        if (http.Request.Cookies[Cookie] is not { Length: Digits } mark)
        {
            mark = RandomNumberGenerator.GetHexString(Digits, lowercase: true);
            http.Response.Cookies.Append(Cookie, mark, Options(http, "/survey"));
        }

        return Proof(http, envelope, mark);
    }

    /// <summary>Whether a form that was sent comes from our page.</summary>
    public static bool Fits(HttpContext http, Envelope envelope, string? carried) =>
        http.Request.Cookies[Cookie] is { Length: Digits } mark && carried is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Proof(http, envelope, mark)), Encoding.ASCII.GetBytes(carried));

    /// <summary>A cookie of the public pages: for this site alone, unreadable for scripts.</summary>
    public static CookieOptions Options(HttpContext http, string path) => new()
    {
        Path = path,
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps
    };

    private static string Proof(HttpContext http, Envelope envelope, string mark) => envelope.Hash("survey form", $"{mark} {http.Request.Path}");
}
