using System.Diagnostics;

namespace Bot.Bench.Pipeline;

/// <summary>
/// Sends webhooks at a fixed rate whatever the answers do (open loop): when the bot falls behind, waiting time counts from
/// the instant at which an event was due, not from when it could be sent.
/// </summary>
internal sealed class Driver(Uri bot, Settings settings) : IDisposable
{
    private readonly Webhooks webhooks = new(settings);
    private readonly HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 })
    {
        BaseAddress = bot,
        Timeout = TimeSpan.FromSeconds(30)
    };

    public void Dispose() => http.Dispose();

    /// <summary>Waits until the first event is acknowledged; how long that took.</summary>
    public async Task<TimeSpan> FirstAcknowledgedAsync(long started, Journal journal)
    {
        while (!await TrySendAsync(0, journal))
        {
            await Task.Delay(5);
        }

        return Stopwatch.GetElapsedTime(started);
    }

    public async Task RunAsync(Journal journal, int events)
    {
        var begin = Stopwatch.GetTimestamp();
        var step = (double)Stopwatch.Frequency / settings.Rate;
        var under = new List<Task>(events);
        for (var number = 0; number < events; number++)
        {
            var due = begin + (long)(number * step);
            await WaitUntilAsync(due);
            journal.Due(number, due);
            under.Add(SendAsync(number, journal));
        }

        await Task.WhenAll(under);
        await DrainAsync(journal, events);
    }

    private static async Task WaitUntilAsync(long due)
    {
        // Small sleeps: a spinning driver would take the processor from the stand-in beside it.
        while (Stopwatch.GetTimestamp() < due)
        {
            await Task.Delay(1);
        }
    }

    private static async Task DrainAsync(Journal journal, int events)
    {
        var giveUp = Stopwatch.GetTimestamp() + (60 * Stopwatch.Frequency);
        while (journal.Answered < events && Stopwatch.GetTimestamp() < giveUp)
        {
            await Task.Delay(20);
        }
    }

    private async Task SendAsync(int number, Journal journal)
    {
        if (!await TrySendAsync(number, journal))
        {
            journal.Fail();
        }
    }

    private async Task<bool> TrySendAsync(int number, Journal journal)
    {
        if (settings.OnMessenger)
        {
            journal.Expect(webhooks.CitizenOf(number), number);
        }

        using var request = webhooks.Write(number, journal.Token(number));
        try
        {
            using var answer = await http.SendAsync(request);
            if (answer.IsSuccessStatusCode)
            {
                journal.Acknowledge(number);
            }

            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
