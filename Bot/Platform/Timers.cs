namespace Bot.Platform;

internal static class Timers
{
    extension(PeriodicTimer timer)
    {
        /// <summary>Waits for the next tick; false when the program stops.</summary>
        public async Task<bool> NextTickOrStopAsync(CancellationToken stopping)
        {
            try
            {
                return await timer.WaitForNextTickAsync(stopping);
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }
    }
}
