using Bot.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Channels.Open311;

/// <summary>GeoReport v2 for other doors of the city. It answers nothing until the administrator has made a key.</summary>
public static class Open311Channel
{
    private const int LongestBody = 64 * 1024;

    public static void AddOpen311(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<Open311Options>().BindConfiguration("Open311").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PartnerDesk>();
        services.AddSingleton<PartnerGate>();
        services.AddSingleton<PartnerFiling>();
        services.AddSingleton<PartnerRequests>();
        services.AddSingleton<RequestView>();
        services.AddSingleton<CallLimits>();
        services.AddSingleton<Open311Desk>();
    }

    public static void UseOpen311(this IApplicationBuilder app) => app.UseAtFirstVisit(Open311Desk.Path, open311 =>
    {
        open311.UseRouting();
        open311.UseEndpoints(Map);
    });

    private static void Map(IEndpointRouteBuilder routes)
    {
        var desk = routes.ServiceProvider.GetRequiredService<Open311Desk>();
        var calls = routes.MapGroup(Open311Desk.Path).WithMetadata(new RequestSizeLimitAttribute(LongestBody));
        calls.MapGet("/discovery.{format}", desk.DiscoverAsync);
        calls.MapGet("/services.{format}", desk.ListServicesAsync);
        calls.MapGet("/services/{code}.{format}", desk.DefineServiceAsync);
        calls.MapPost("/requests.{format}", desk.FileAsync);
        calls.MapGet("/requests.{format}", desk.ListAsync);
        calls.MapGet("/requests/{id}.{format}", desk.ShowAsync);
        calls.MapGet("/tokens/{token}.{format}", desk.FindAsync);
        calls.Map("/{**rest}", desk.RefuseAsync);
    }
}
