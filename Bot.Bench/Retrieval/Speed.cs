using Knowledge;

namespace Bot.Bench.Retrieval;

/// <summary>How long a question takes, from a hundred rows to a hundred thousand, on one core.</summary>
internal static class Speed
{
    private static readonly int[] Sizes = [100, 1000, 5000, 10_000, 50_000, 100_000];

    public static int Run(params int[] sizes)
    {
        Console.WriteLine("    rows   build    queries/s    p50      p99      bytes/query");
        foreach (var rows in sizes.Length > 0 ? sizes : Sizes)
        {
            Measure(new(rows), rows);
        }

        return 0;
    }

    private static void Measure(SyntheticBase made, int rows)
    {
        var clock = TimeProvider.System;
        var started = clock.GetTimestamp();
        var index = FaqIndex.Build(made.Entries, new() { Background = made.Background });
        var build = clock.GetElapsedTime(started);
        foreach (var message in made.Messages)
        {
            index.Ask(message);
        }

        var times = new double[made.Messages.Count];
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < times.Length; i++)
        {
            var asked = clock.GetTimestamp();
            index.Ask(made.Messages[i]);
            times[i] = clock.GetElapsedTime(asked).TotalMilliseconds;
        }

        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / times.Length;
        var perSecond = 1000 / times.Average();
        Array.Sort(times);
        Console.WriteLine(
            $"{rows,8}  {build.TotalSeconds,5:0.00} s  {perSecond,8:0}  {times[times.Length / 2],6:0.000} ms  " +
            $"{times[times.Length * 99 / 100],6:0.000} ms  {allocated,8}");
    }
}
