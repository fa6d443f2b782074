using Bot.Platform;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Platform;

/// <summary>What runs behind the web server.</summary>
public sealed class PartsTests
{
    [Fact]
    public async Task The_web_server_listens_before_anything_else_starts_and_is_gone_before_anything_ends()
    {
        var seen = new List<string>();
        var bot = await BotApp.StartAsync(adjust: builder => builder.Services.AddHostedService(s => new Onlooker(s.GetRequiredService<IHostApplicationLifetime>(), seen)));

        Assert.Equal(["started when the server listened: True"], seen);

        await bot.DisposeAsync();
        Assert.Equal("stopped", seen[^1]);
    }

    [Fact]
    public async Task A_part_that_cannot_start_ends_the_program_and_says_why()
    {
        var problem = await Assert.ThrowsAsync<StartRefusedException>(() => BotApp.StartAsync(adjust: builder => builder.Services.AddHostedService<Refusing>()));

        Assert.Equal("There is no paper left.", problem.Message);
    }

    [Fact]
    public async Task A_part_that_breaks_down_later_ends_the_program_too()
    {
        var lifetime = new TaskCompletionSource();
        await using var bot = await BotApp.StartAsync(adjust: builder => builder.Services.AddHostedService(s =>
        {
            s.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(lifetime.SetResult);
            return new BreakingDown();
        }));

        await lifetime.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private sealed class Onlooker(IHostApplicationLifetime lifetime, List<string> seen) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            seen.Add($"started when the server listened: {lifetime.ApplicationStarted.IsCancellationRequested}");
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            seen.Add("stopped");
            return Task.CompletedTask;
        }
    }

    private sealed class Refusing : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => throw new StartRefusedException("There is no paper left.");

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class BreakingDown : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            throw new InvalidOperationException("The wheel came off.");
        }
    }
}
