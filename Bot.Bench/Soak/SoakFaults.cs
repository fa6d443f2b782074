namespace Bot.Bench.Soak;

/// <summary>One fault after the other, with some calm between, drawn from the seed.</summary>
internal sealed class SoakFaults(SoakSettings settings, SoakProgram program, SoakLine line, SoakDriver driver)
{
    private readonly Random random = new(settings.Seed + 1);

    /// <summary>How often each happened.</summary>
    public SortedDictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    public async Task RunAsync(CancellationToken stop)
    {
        (string Name, Func<CancellationToken, Task> Happen)[] faults =
        [
            ("killed", KilledAsync), ("restarted in good order", RestartedAsync), ("frozen", FrozenAsync), ("database locked", t => program.LockAsync(Some(3, 15), t)),
            ("LINE slow", t => MoodAsync(LineMood.Slow, t)), ("LINE answers 500", t => MoodAsync(LineMood.Failing, t)), ("LINE answers 429", t => MoodAsync(LineMood.TooFast, t)),
            ("LINE cuts connections", t => MoodAsync(LineMood.Resetting, t)), ("LINE's answers are lost", t => MoodAsync(LineMood.Losing, t)),
            ("everything redelivered five times", StormAsync), ("events reordered", ShuffledAsync), ("ten times the rate", RushAsync),
            ("killed while LINE's answers are lost", KilledWhileLosingAsync)
        ];
        try
        {
            while (true)
            {
                await Task.Delay(Some(10, 40), stop);
                var (name, happen) = faults[random.Next(faults.Length)];
                Counts[name] = Counts.GetValueOrDefault(name) + 1;
                Console.WriteLine($"{TimeProvider.System.GetLocalNow():HH:mm:ss} {name}");
                await happen(stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The end of the soak, perhaps in the middle of a fault.
        }

        line.Mood = LineMood.Well;
        (driver.Rush, driver.Shuffles) = (1, false);
        program.Signal("CONT");
    }

    private TimeSpan Some(int least, int most) => TimeSpan.FromSeconds(random.Next(least, most + 1));

    private async Task KilledAsync(CancellationToken stop)
    {
        program.Kill();
        await program.StartAgainAsync();
        await Task.Delay(Some(1, 5), stop);
    }

    private async Task RestartedAsync(CancellationToken stop)
    {
        program.Signal("TERM");
        await program.StartAgainAsync();
        await Task.Delay(Some(1, 5), stop);
    }

    private async Task FrozenAsync(CancellationToken stop)
    {
        program.Signal("STOP");
        await Task.Delay(Some(3, 15), stop);
        program.Signal("CONT");
    }

    private async Task MoodAsync(LineMood mood, CancellationToken stop)
    {
        line.Mood = mood;
        await Task.Delay(Some(5, 25), stop);
        line.Mood = LineMood.Well;
    }

    private async Task KilledWhileLosingAsync(CancellationToken stop)
    {
        line.Mood = LineMood.Losing;
        await Task.Delay(Some(1, 3), stop);
        await KilledAsync(stop);
        line.Mood = LineMood.Well;
    }

    private async Task ShuffledAsync(CancellationToken stop)
    {
        driver.Shuffles = true;
        await Task.Delay(Some(2, 5), stop);
        driver.Shuffles = false;
    }

    private async Task RushAsync(CancellationToken stop)
    {
        driver.Rush = 10;
        await Task.Delay(Some(2, 6), stop);
        driver.Rush = 1;
    }

    private Task StormAsync(CancellationToken stop)
    {
        driver.Storm(5);
        return Task.CompletedTask;
    }
}
