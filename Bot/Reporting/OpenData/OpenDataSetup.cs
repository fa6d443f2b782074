using Bot.Platform;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Bot.Reporting.OpenData;

/// <summary>Figures for everybody, under <c>/opendata</c>.</summary>
public static class OpenDataSetup
{
    private const string Root = "/opendata";
    private const string Limit = "open-data";

    internal static void AddOpenData(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<OpenDataOptions>().BindConfiguration("OpenData").ValidateDataAnnotations().ValidateOnStart();
        services.AddRazorComponents();
        services.AddSingleton<Universes>();
        services.AddSingleton<Publisher>();
        services.AddSingleton<OpenDataCatalogue>();
        services.AddSingleton<OpenDataShelf>();
        services.AddSingleton<OpenDataDesk>();
        services.AddRateLimiter(limits => limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests);
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<OpenDataOptions>>((limits, options) => limits.AddPolicy(Limit, http =>
            SharedLimiter.For(http.RequestServices.GetService<SharedRedis>(), Limit, http.Connection.RemoteIpAddress, options.Value.RequestsPerMinute)));
    }

    /// <summary>A pipeline of its own, for its limit.</summary>
    public static void UseOpenData(this IApplicationBuilder app)
    {
        if (!app.ApplicationServices.GetRequiredService<IOptions<OpenDataOptions>>().Value.On)
        {
            return;
        }

        app.UseAtFirstVisit(Root, open =>
        {
            open.UseRouting();
            open.UseRateLimiter();
            open.UseEndpoints(routes => Map(routes.MapGroup(Root).RequireRateLimiting(Limit)));
        });
    }

    private static void Map(RouteGroupBuilder open)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        var desk = ((IEndpointRouteBuilder)open).ServiceProvider.GetRequiredService<OpenDataDesk>();
        open.MapMethods("", reading, desk.PageAsync);

        // Said to be a delegate like any other: taken for a RequestDelegate, it would answer nothing.
        open.MapMethods("/catalogue.json", reading, (Delegate)desk.CatalogueAsync);
        open.MapMethods("/{file}", reading, desk.FileAsync);
    }
}
