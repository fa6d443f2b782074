using System.Collections.Concurrent;
using Bot.Channels.Simulator;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Sayings;
using Bot.Messaging;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels.Simulator;

/// <summary>The simulator alone on a free port. Behind it stands no conversation: it answers as the test says.</summary>
public sealed class SimulatorHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private SimulatorHost(string environment, string? simulator)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = environment,
            ApplicationName = typeof(SimulatorChannel).Assembly.GetName().Name,
            WebRootPath = Repository.PathOf("Bot", "wwwroot")
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new("Site:Simulator", simulator)]);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.AddSimulator();
        builder.Services.AddSingleton<Receive>((events, _) => ReceiveAsync(events));

        app = builder.Build();
        app.Use((context, next) =>
        {
            // As strict as a page can be told to be: nothing inline, nothing from elsewhere but pictures of messages.
            context.Response.Headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' https:";
            return next();
        });
        app.UseStaticFiles();
        app.MapSimulator();
    }

    public ConcurrentQueue<IncomingEvent> Heard { get; } = new();

    public Func<Activity, IReadOnlyList<Saying>> Answers { get; set; } = _ => [];

    public bool StoringFails { get; set; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 5, 30, 0, TimeSpan.Zero));

    public Uri Address => new(app.Urls.Single());

    public IChannel Channel => app.Services.GetRequiredService<IChannel>();

    public static async Task<SimulatorHost> StartAsync(string environment = "Development", string? simulator = null)
    {
        var host = new SimulatorHost(environment, simulator);
        await host.app.StartAsync();
        return host;
    }

    public async Task SaysAsync(string citizen, params Saying[] sayings)
    {
        foreach (var body in Channel.Render(sayings))
        {
            await Channel.SendAsync(Call(citizen, body), CancellationToken.None);
        }
    }

    public static OutgoingCall Call(string citizen, string body) => new()
    {
        Id = 1,
        Citizen = citizen,
        Body = body,
        RetryKey = Guid.NewGuid(),
        MayBeSentAlready = false
    };

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<bool> ReceiveAsync(IReadOnlyList<IncomingEvent> events)
    {
        if (StoringFails)
        {
            return false;
        }

        foreach (var one in events)
        {
            Heard.Enqueue(one);
            await SaysAsync(one.Citizen!, [.. Answers(one.Activity!)]);
        }

        return true;
    }
}
