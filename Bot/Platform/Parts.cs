namespace Bot.Platform;

/// <summary>Everything that runs behind the web server. It starts when the server listens, one after another, and ends in the reverse order.</summary>
public sealed partial class Parts : IHostedService
{
    private readonly Func<IEnumerable<IHostedService>> make;
    private readonly IHostApplicationLifetime lifetime;
    private readonly ILogger<Parts> logger;
    private readonly List<IHostedService> running = [];

    internal Parts(Func<IEnumerable<IHostedService>> make, IHostApplicationLifetime lifetime, ILogger<Parts> logger) =>
        (this.make, this.lifetime, this.logger) = (make, lifetime, logger);

    /// <summary>Completes when all of them have started. If one could not, the program ends, and this throws what kept it.</summary>
    public Task Started { get; private set; } = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var parts = make().ToList();
        Started = Task.Run(() => StartAllAsync(parts), CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await Started.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var part in running.AsEnumerable().Reverse())
        {
            await TryStopAsync(part, cancellationToken);
        }
    }

    private async Task StartAllAsync(List<IHostedService> parts)
    {
        try
        {
            await ListeningAsync();
            foreach (var part in parts)
            {
                await part.StartAsync(lifetime.ApplicationStopping);
                running.Add(part);
                _ = WatchAsync(part);
            }
        }
        catch (Exception) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Told to end before everything had begun.
        }
        catch
        {
            lifetime.StopApplication();
            throw;
        }
    }

    // The web server is the last thing that the host itself starts.
    private async Task ListeningAsync()
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var whenStarted = lifetime.ApplicationStarted.Register(listening.SetResult);
        await listening.Task.WaitAsync(lifetime.ApplicationStopping);
    }

    // A part that breaks down would be missed by nobody: better that the program ends and is started anew.
    private async Task WatchAsync(IHostedService part)
    {
        try
        {
            await ((part as BackgroundService)?.ExecuteTask ?? Task.CompletedTask);
        }
        catch (Exception e) when (!lifetime.ApplicationStopping.IsCancellationRequested)
        {
            LogBrokeDown(part.GetType().Name, e);
            lifetime.StopApplication();
        }
        catch (OperationCanceledException)
        {
            // Ended in good order.
        }
    }

    private async Task TryStopAsync(IHostedService part, CancellationToken cancellationToken)
    {
        try
        {
            await part.StopAsync(cancellationToken);
        }
        catch (Exception e)
        {
            LogNotStopped(part.GetType().Name, e);
        }
    }

    [LoggerMessage(LogLevel.Critical, "{Part} broke down; the program ends")]
    private partial void LogBrokeDown(string part, Exception problem);

    [LoggerMessage(LogLevel.Warning, "{Part} did not end in good order")]
    private partial void LogNotStopped(string part, Exception problem);
}
