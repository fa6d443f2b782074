namespace Bot.Platform;

/// <summary>How the program starts.</summary>
internal static class Starting
{
    /// <summary>
    /// Lets every part start at the same time. A webhook is acknowledged as soon as it can be stored, while the grains and
    /// the knowledge base are still getting ready; its turn follows when they are.
    /// </summary>
    public static void StartAtOnce(this IHostApplicationBuilder builder) =>
        builder.Services.Configure<HostOptions>(o => o.ServicesStartConcurrently = true);

    extension(IHostApplicationLifetime lifetime)
    {
        /// <summary>Completes when every part has started.</summary>
        public async Task StartedAsync(CancellationToken cancellation)
        {
            var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var whenStarted = lifetime.ApplicationStarted.Register(started.SetResult);
            await using var whenCancelled = cancellation.Register(() => started.TrySetCanceled(cancellation));
            await started.Task;
        }
    }
}
