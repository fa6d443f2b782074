using System.Globalization;
using System.Threading.RateLimiting;
using Bot.Admin.Handover;
using Bot.Admin.Parts;
using Bot.Platform;
using Bot.Staff;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Bot.Admin;

/// <summary>The pages of staff, under <c>/admin</c>.</summary>
public static class AdminSetup
{
    /// <summary>Name of the limit on sign-ins from one network address.</summary>
    public const string SignInLimit = "sign-in";

    private const string Root = "/admin";
    private static readonly CultureInfo[] Languages = [new("zh-TW"), new("en")];

    public static void AddAdmin(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        var secure = AdminCookies.Secure(builder.Configuration);
        services.AddSingleton<Faqs.Stage>();
        services.AddRouting(options => options.LowercaseUrls = true);
        services.AddAntiforgery(options => AdminCookies.Harden(options.Cookie, "admin-form", secure));
        services.Configure<CookieTempDataProviderOptions>(options => AdminCookies.Harden(options.Cookie, "admin-notice", secure));
        services.AddRateLimiter(options => options.RejectionStatusCode = StatusCodes.Status429TooManyRequests);
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<StaffOptions>>(LimitSignIns);
        services.AddScoped<Cases.CasePageTools>();
        services.AddSingleton<Reports.FigureTools>();
        services.AddScoped<HandoverPageTools>();
        services.AddRazorPages(options =>
            {
                options.RootDirectory = "/Admin";
                options.Conventions.Add(new AdminRoutes());
                options.Conventions.Add(new EveryPageSaysWhoMayOpenIt());
                options.Conventions.ConfigureFilter(new StaffGate());
            })
            .AddViewLocalization()
            .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = (_, words) => words.Create(typeof(FormWords)))
            .AddMvcOptions(options =>
            {
                options.ModelMetadataDetailsProviders.Add(new ValidationWords());
                ValidationWords.Speak(options.ModelBindingMessageProvider);
            });
    }

    /// <summary>A pipeline of its own, for its languages, its errors and who may enter.</summary>
    public static void UseAdmin(this IApplicationBuilder app) => app.UseAtFirstVisit(Root, admin =>
    {
        admin.UseRequestLocalization(Speak);
        admin.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/admin/error", AllowStatusCode404Response = true });
        admin.UseStatusCodePagesWithReExecute("/admin/error");
        admin.UseRouting();
        admin.UseAuthentication();
        admin.UseRateLimiter();
        admin.UseAuthorization();
        admin.UseEndpoints(pages =>
        {
            pages.MapRazorPages();
            pages.MapHandoverStream();
        });
    });

    private static void Speak(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture(Languages[0]);
        options.SupportedCultures = options.SupportedUICultures = Languages;
        options.RequestCultureProviders =
        [
            new CookieRequestCultureProvider { CookieName = AdminCookies.Language },
            new AcceptLanguageHeaderRequestCultureProvider()
        ];
    }

    // Only tries are counted: whoever looks at the page has not tried anything.
    private static void LimitSignIns(RateLimiterOptions options, IOptions<StaffOptions> staff) => options.AddPolicy(SignInLimit, http =>
        HttpMethods.IsPost(http.Request.Method)
            ? SharedLimiter.For(http.RequestServices.GetService<SharedRedis>(), SignInLimit, http.Connection.RemoteIpAddress, staff.Value.SignInsPerMinute)
            : RateLimitPartition.GetNoLimiter<System.Net.IPAddress?>(null));
}
