using Bot.Conversations;
using Bot.Media;
using Bot.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Channels.Simulator;

/// <summary>The simulator exists where <c>Site:Simulator</c> is true: by default in Development only, for it asks nobody who they are.</summary>
public static class SimulatorRegistration
{
    private const int LongestBody = 16 * 1024;

    public static void AddSimulator(this IHostApplicationBuilder builder)
    {
        if (!builder.Configuration.GetValue("Site:Simulator", builder.Environment.IsDevelopment()))
        {
            return;
        }

        builder.Services.AddRazorComponents();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Mailboxes>();
        builder.Services.AddSingleton<SimulatorDesk>();
        builder.Services.AddSingleton<Receive>(services =>
            (events, cancellation) => services.GetRequiredService<FrontDoor>().ReceiveAsync(events, cancellation));
        builder.Services.AddSingleton<IChannel, SimulatorChannel>();
        builder.Services.AddSingleton<IPhotoSource, SimulatorPhotos>();
        builder.Services.AddHostedService<Invitation>();
    }

    public static void MapSimulator(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<SimulatorDesk>() is not { } desk)
        {
            return;
        }

        var simulator = routes.MapGroup("/simulator");
        simulator.MapGet("", (HttpRequest request) =>
            new RazorComponentResult<SimulatorScreen>(new { Words = SimulatorWords.For(request) }));
        simulator.MapPost("/messages", desk.ReceiveAsync).WithMetadata(new RequestSizeLimitAttribute(LongestBody));
        simulator.MapGet("/messages", desk.Read);
        simulator.MapGet("/stream", (string? citizen, [FromHeader(Name = "Last-Event-ID")] string? seen, HttpResponse response) =>
            desk.Follow(citizen, seen, response));
    }
}
