namespace Bot.Platform;

/// <summary>What every response tells the browser to refuse (OWASP, "HTTP Headers Cheat Sheet").</summary>
public static class SecurityHeaders
{
    private const string NothingElse = "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    // Nothing inline and nothing from elsewhere. Pictures in data: are the ones that a script makes of a file before it is sent.
    private const string Admin = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'" + NothingElse;

    // The phone shows pictures that a message links to.
    private const string Simulator = "default-src 'self'; img-src 'self' https: data:" + NothingElse;

    // Pages for everybody, without scripts.
    private const string Public = "default-src 'none'; style-src 'self'; img-src 'self'" + NothingElse;

    // An API or a file: there is nothing to run.
    private const string Other = "default-src 'none'" + NothingElse;

    private static readonly TimeSpan HttpsFor = TimeSpan.FromDays(365);

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = PolicyFor(http.Request.Path);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = $"max-age={HttpsFor.TotalSeconds:F0}";
        }

        return next(http);
    });

    private static string PolicyFor(PathString path) =>
        path.StartsWithSegments("/admin") ? Admin
        : path.StartsWithSegments("/simulator") ? Simulator
        : path.StartsWithSegments("/survey") || path.StartsWithSegments("/opendata") ? Public
        : Other;
}
