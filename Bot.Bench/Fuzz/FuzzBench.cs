using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Bot.Tests.Fuzz;

namespace Bot.Bench.Fuzz;

/// <summary>
/// Reads mutated inputs for as long as it is told: <c>fuzz [SECONDS] [SEED] [TARGET]</c>. What is read wrongly is written into
/// the corpus, where the tests find it from then on. The input that is being read lies in <c>fuzz-now.bin</c>, for a reader
/// that never comes back or takes the process with it.
/// </summary>
internal static class FuzzBench
{
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);
    private const int Turn = 200;

    public static int Run(string[] args)
    {
        var seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 60;
        var seed = args.Length > 1 ? long.Parse(args[1], CultureInfo.InvariantCulture) : RandomNumberGenerator.GetInt32(int.MaxValue);
        var corpus = Path.Combine(Root(), "Bot.Tests", "Fuzz", "corpus");
        var work = FuzzTargets.All.Where(t => args.Length < 3 || t.Name == args[2]).Select(t => new Work(t, FuzzCorpus.Of(corpus, t))).ToArray();
        Console.WriteLine($"Seed {seed}, {seconds} s, {work.Length} readers");

        var since = Stopwatch.GetTimestamp();
        var progress = 0L;
        using var watch = new Timer(_ => GiveUpIfStuck(ref progress), null, Hang, Hang);
        for (var number = seed; Stopwatch.GetElapsedTime(since).TotalSeconds < seconds; number += Turn)
        {
            foreach (var each in work)
            {
                for (var i = 0; i < Turn && Stopwatch.GetElapsedTime(since).TotalSeconds < seconds; i++)
                {
                    each.Try(number + i, corpus);
                    Interlocked.Increment(ref progress);
                }
            }
        }

        foreach (var each in work)
        {
            Console.WriteLine($"{each.Target.Name,-18} {each.Tried,9:N0} inputs, {each.Wrong} read wrongly");
        }

        return work.Any(w => w.Wrong > 0) ? 1 : 0;
    }

    private static void GiveUpIfStuck(ref long progress)
    {
        if (Interlocked.Exchange(ref progress, 0) == 0)
        {
            Environment.FailFast("A reader has not come back for a minute; its input is fuzz-now.bin.");
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Bot.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The corpus is in the repository, and this program is outside of it.");
    }

    private sealed class Work(FuzzTarget target, IReadOnlyList<byte[]> seeds)
    {
        private readonly HashSet<string> known = [];

        public FuzzTarget Target => target;

        public long Tried { get; private set; }

        public int Wrong => known.Count;

        public void Try(long number, string corpus)
        {
            var input = FuzzMutator.Make(seeds, number);
            using (var now = new FileStream("fuzz-now.bin", FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0))
            {
                now.Write(input);
            }

            Tried++;
            if (FuzzWatch.ProblemOf(target, input, MostTime) is not { } problem || !known.Add(Place(problem)))
            {
                return;
            }

            var name = Convert.ToHexStringLower(SHA256.HashData(input))[..12];
            File.WriteAllBytes(Path.Combine(corpus, target.Name, name), input);
            Console.WriteLine($"{target.Name} {name} (number {number}): {problem}");
        }

        // One input for each place in the code that fails is enough.
        private static string Place(string problem) => string.Concat(problem.Split('\n').Take(2).Select(line => line.Split(" for ")[0]));
    }
}
