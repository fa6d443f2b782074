using Knowledge;

namespace Bot.Bench.Retrieval;

/// <summary>How long a question takes, from a hundred rows to a hundred thousand, on one core.</summary>
internal static class Speed
{
    // A busy machine takes the processor away now and then: the best of so many times is what a message costs.
    private const int Passes = 5;

    private static readonly int[] Sizes = [100, 1000, 5000, 10_000, 50_000, 100_000];

    public static int Run(params int[] sizes)
    {
        Console.WriteLine("    rows   build    queries/s    p50      p99      bytes/query  heap");
        foreach (var rows in sizes.Length > 0 ? sizes : Sizes)
        {
            Measure(new(rows), rows);
        }

        return 0;
    }

    private static void Measure(SyntheticBase made, int rows)
    {
        var clock = TimeProvider.System;
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        var started = clock.GetTimestamp();
        var index = FaqIndex.Build(made.Entries, new() { Background = made.Background });
        var build = clock.GetElapsedTime(started);
        heap = GC.GetTotalMemory(forceFullCollection: true) - heap;
        foreach (var message in made.Messages)
        {
            index.Ask(message);
        }

        var times = new double[made.Messages.Count];
        Array.Fill(times, double.MaxValue);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Passes * times.Length; i++)
        {
            var message = i % times.Length;
            var asked = clock.GetTimestamp();
            index.Ask(made.Messages[message]);
            times[message] = Math.Min(times[message], clock.GetElapsedTime(asked).TotalMilliseconds);
        }

        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (Passes * times.Length);
        var perSecond = 1000 / times.Average();
        Array.Sort(times);
        Console.WriteLine(
            $"{rows,8}  {build.TotalSeconds,5:0.00} s  {perSecond,8:0}  {times[times.Length / 2],6:0.000} ms  " +
            $"{times[times.Length * 99 / 100],6:0.000} ms  {allocated,8}  {heap / 1e6,5:0} MB");
    }
}
