using System.Collections.Concurrent;
using System.Diagnostics;
using Bot.Bench.Pipeline;

namespace Bot.Bench.Soak;

/// <summary>
/// Sends questions at a fixed rate, and sends again what got no 200 until it does, as LINE does where redelivery is switched on;
/// some of what was sent it sends once more, and some in another order.
/// </summary>
internal sealed class SoakDriver(Uri bot, SoakSettings settings, SoakLedger ledger, SoakLine line) : IDisposable
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    private readonly Random random = new(settings.Seed);
    private readonly ConcurrentDictionary<Task, bool> under = new();
    private readonly ConcurrentQueue<SoakEvent> recent = new();
    private readonly List<SoakEvent> held = [];
    private readonly HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 128 }) { BaseAddress = bot, Timeout = TimeSpan.FromSeconds(10) };
    private int number;

    /// <summary>How many times the usual rate.</summary>
    public double Rush { get; set; } = 1;

    /// <summary>True while events are held back, to go out in the reverse order.</summary>
    public bool Shuffles { get; set; }

    public void Dispose() => http.Dispose();

    /// <summary>Goes on until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        var due = Stopwatch.GetTimestamp();
        while (!stop.IsCancellationRequested)
        {
            due += (long)(Stopwatch.Frequency / (settings.Rate * Rush));
            while (Stopwatch.GetTimestamp() < due)
            {
                await Task.Delay(1, CancellationToken.None);
            }

            var next = ledger.Begin(new(number++, random.Next(settings.Citizens), due));
            held.Add(next);
            if (!Shuffles)
            {
                Release();
            }
        }

        Release();
    }

    /// <summary>Sends what was sent lately again and again.</summary>
    public void Storm(int times)
    {
        for (var i = 0; i < times; i++)
        {
            foreach (var one in recent)
            {
                ledger.Redeliver();
                Post(one, insists: false);
            }
        }
    }

    /// <summary>Waits until everything has got its 200.</summary>
    public Task DrainAsync() => Task.WhenAll(under.Keys);

    private void Release()
    {
        held.Reverse();
        foreach (var one in held)
        {
            Post(one, insists: true);
            recent.Enqueue(one);
            if (recent.Count > 100)
            {
                recent.TryDequeue(out _);
            }
        }

        held.Clear();
    }

    private void Post(SoakEvent one, bool insists)
    {
        var task = SendAsync(one, insists);
        under[task] = true;
        _ = task.ContinueWith(done => under.TryRemove(done, out _), TaskScheduler.Default);
    }

    private async Task SendAsync(SoakEvent one, bool insists)
    {
        line.Issue(one.Token);
        while (!await TryAsync(one) && insists)
        {
            ledger.Refuse();
            await Task.Delay(Again);
        }
    }

    private async Task<bool> TryAsync(SoakEvent one)
    {
        using var request = Webhooks.OfLine(1_000_000 + one.Number, one.Citizen, Webhooks.TextOf(one.Number), one.Token);
        try
        {
            using var answer = await http.SendAsync(request);
            if (answer.IsSuccessStatusCode)
            {
                one.Acknowledge();
            }

            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
