using System.Diagnostics;
using System.Globalization;
using Bot.Bench.Pipeline;

namespace Bot.Bench.Soak;

/// <summary>
/// <c>soak --minutes 60 --seed 7 --rate 20</c>: the real program for hours, with random faults from a printed seed, then quiet until all
/// that was promised has come or will not. Ends with one page of figures, and with an error if an answer came twice or is missing without standing before staff as unsure.
/// </summary>
internal static class SoakBench
{
    private static readonly TimeSpan LongestQuiet = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(string[] args)
    {
        var settings = SoakSettings.Parse(args);
        Console.WriteLine($"Seed {settings.Seed}, {settings.Minutes} minutes, {settings.Rate} events/s of {settings.Citizens} citizens");
        var ledger = new SoakLedger();
        await using var line = await SoakLine.StartAsync(ledger);
        await using var program = new SoakProgram(settings, line.Address);
        using var driver = new SoakDriver(program.Address, settings, ledger, line);
        var faults = new SoakFaults(settings, program, line, driver);
        using var end = new CancellationTokenSource(TimeSpan.FromMinutes(settings.Minutes));
        using var over = new CancellationTokenSource();
        var memory = WatchAsync(program, over.Token);

        await Task.WhenAll(driver.RunAsync(end.Token), faults.RunAsync(end.Token));
        var quiet = await SettleAsync(driver, ledger);
        await over.CancelAsync();
        var unsure = program.Statuses("outbox").GetValueOrDefault("Unsure");
        Report(settings, ledger, line, program, faults, await memory, quiet, unsure);
        return ledger.TooMany == 0 && ledger.Missing <= unsure ? 0 : 1;
    }

    private static async Task<TimeSpan> SettleAsync(SoakDriver driver, SoakLedger ledger)
    {
        var since = Stopwatch.GetTimestamp();
        await driver.DrainAsync();
        while (ledger.Missing > 0 && Stopwatch.GetElapsedTime(since) < LongestQuiet)
        {
            await Task.Delay(500);
        }

        return Stopwatch.GetElapsedTime(since);
    }

    private static async Task<List<double>> WatchAsync(SoakProgram program, CancellationToken over)
    {
        var seen = new List<double>();
        while (!over.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Look, over);
            }
            catch (OperationCanceledException)
            {
                break;
            }

            program.Measure();
            seen.Add(program.ResidentMegabytes);
        }

        return seen;
    }

    private static void Report(
        SoakSettings settings, SoakLedger ledger, SoakLine line, SoakProgram program, SoakFaults faults, List<double> memory, TimeSpan quiet,
        long unsure)
    {
        var waits = ledger.Waits;
        Print("seed", $"{settings.Seed}, {settings.Minutes} minutes, {settings.Rate}/s, {settings.Citizens} citizens");
        Print("events", $"{ledger.Sent} sent, {ledger.Acknowledged} acknowledged, {ledger.Refused} tries refused, {ledger.Redelivered} redelivered");
        Print("answers", $"{ledger.Answers}: {line.Replies} replies, {line.Pushes} pushes; of {line.AnswersLost} LINE's own answer was lost");
        Print("missing", $"{ledger.Missing}, of calls that stand before staff as unsure ({unsure})");
        Print("too many", $"{ledger.TooMany}");
        Print("out of order", $"{ledger.OutOfOrder}");
        Print("answer ms, faults included", $"p50 {waits.At(0.5):F0}, p99 {waits.At(0.99):F0}, p99.9 {waits.At(0.999):F0}");
        Print("all answered after the end", $"{quiet.TotalSeconds:F0} s");
        Print("processor", $"{program.ProcessorTime.TotalSeconds / ledger.Sent * 1000:F2} s per 1,000 events, starts included");
        Print("resident", $"{memory.Min():F0} to {memory.Max():F0} MB, at the end {memory[^1]:F0} MB");
        Print("stored", $"{program.StoredBytes / (double)ledger.Sent:F0} bytes per event");
        Print("inbox", $"{string.Join(", ", program.Statuses("inbox"))}");
        Print("outbox", $"{string.Join(", ", program.Statuses("outbox"))}");
        foreach (var (name, count) in faults.Counts)
        {
            Print(name, $"{count} times");
        }
    }

    private static void Print(string name, FormattableString text) => Console.WriteLine($"{name,-38}{text.ToString(CultureInfo.InvariantCulture)}");
}
