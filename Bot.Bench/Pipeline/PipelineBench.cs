using System.Diagnostics;
using System.Globalization;
using Bot.Bench.Growth;
using Microsoft.Data.Sqlite;

namespace Bot.Bench.Pipeline;

/// <summary>
/// <c>pipeline --rate 500 --seconds 20 --citizens 10000</c>: the real program on one core, this driver and a stand-in for
/// LINE on the other, real durability, a real turn with a look-up in the knowledge base. Afterwards the same with the two
/// programs of <see cref="LimitProgram"/>, which tell what the machine could do at best.
/// </summary>
internal static class PipelineBench
{
    // Events; when they are answered, everything has been made that is made once.
    private const int FirstRun = 1000;

    public static async Task<int> RunAsync(string[] args)
    {
        var settings = Settings.Parse(args);
        if (settings.DriverCore >= 0 && OperatingSystem.IsLinux())
        {
            Process.GetCurrentProcess().ProcessorAffinity = 1 << settings.DriverCore;
        }

        await using var line = await PlatformSink.StartAsync();
        var bot = await MeasureAsync(settings, line);
        var self = Path.Combine(AppContext.BaseDirectory, "Bot.Bench.dll");
        // The programs of the limits know LINE only.
        foreach (var kind in settings.OnMessenger || !settings.WithLimits ? Array.Empty<string>() : ["durable", "signature"])
        {
            Console.WriteLine();
            var limit = await MeasureAsync(settings with { Program = self, Arguments = ["limit", kind] }, line);
            Print("the bot beside it", $"{limit.ProcessorSeconds / bot.ProcessorSeconds:F2} of the events that \"{kind}\" gets out of the same processor time");
        }

        return bot.IsWhole ? 0 : 1;
    }

    private static async Task<Result> MeasureAsync(Settings settings, PlatformSink line)
    {
        var folder = Directory.CreateTempSubdirectory("bot-bench-");
        try
        {
            await PrepareAsync(settings, folder, line);
            return await MeasureAsync(settings, folder, line);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // A first run plants the knowledge base and learns it.
    private static async Task PrepareAsync(Settings settings, DirectoryInfo folder, PlatformSink line)
    {
        if (settings.Cold || settings.Grown > 0)
        {
            using var bot = BotProcess.Start(settings, folder, line.Address);
            using var driver = new Driver(bot.Address, settings);
            await driver.FirstAcknowledgedAsync(Stopwatch.GetTimestamp(), new Journal(1));
            await driver.RunAsync(line.Journal = NewJournal(settings, FirstRun), FirstRun);
            await bot.EndAsync();
        }

        if (settings.Grown > 0)
        {
            await GrowAsync(Path.Combine(folder.FullName, "data", "bot.db"), (settings.Grown / FirstRun) - 1);
        }
    }

    // What the first run left behind, so many times over.
    private static async Task GrowAsync(string file, int copies)
    {
        await using var connection = new SqliteConnection($"Data Source={file}");
        await connection.OpenAsync();
        await Multiplier.RunAsync(connection, "PRAGMA cache_size = -200000");
        await Multiplier.MultiplyAsync(connection, "conversations", ["citizen"], copies);
        await Multiplier.MultiplyAsync(connection, "inbox", ["citizen", "event_id", "message_id"], copies);
        await Multiplier.MultiplyAsync(connection, "outbox", ["citizen", "retry_key"], copies);
        await Multiplier.RunAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        Print("database", $"{new FileInfo(file).Length / 1e9:F2} GB");
    }

    private static async Task<Result> MeasureAsync(Settings settings, DirectoryInfo folder, PlatformSink line)
    {
        var started = Stopwatch.GetTimestamp();
        using var bot = BotProcess.Start(settings, folder, line.Address);
        using var driver = new Driver(bot.Address, settings);
        var first = await driver.FirstAcknowledgedAsync(started, new Journal(1));
        Print("first event acknowledged", $"{first.TotalSeconds:F2} s after the start");

        await WarmUpAsync(settings, line, bot);
        var events = settings.Rate * settings.Seconds;
        var journal = line.Journal = NewJournal(settings, events);
        var before = bot.ProcessorTime;
        using var measured = new Driver(bot.Address, settings);
        await measured.RunAsync(journal, events);
        var processor = bot.ProcessorTime - before;
        Report(settings, journal, events, bot, processor);
        return new(processor.TotalSeconds / events, journal.Answered == events && journal.Doubled == 0);
    }

    // Who only checks signatures never replies.
    private static Journal NewJournal(Settings settings, int events) => new(events) { AcknowledgingIsAnswering = settings.Arguments is ["limit", "signature"] };

    private static async Task WarmUpAsync(Settings settings, PlatformSink line, BotProcess bot)
    {
        var warmUp = settings with { Rate = Math.Min(settings.Rate, 500), Seconds = settings.WarmUp };
        var journal = line.Journal = NewJournal(warmUp, warmUp.Rate * warmUp.Seconds);
        using var driver = new Driver(bot.Address, warmUp);
        await driver.RunAsync(journal, warmUp.Rate * warmUp.Seconds);
    }

    private static void Report(Settings settings, Journal journal, int events, BotProcess bot, TimeSpan processor)
    {
        Print("rate", $"{settings.Rate}/s for {settings.Seconds} s, {settings.Citizens} citizens, {(settings.Postgres is "" ? "SQLite" : "PostgreSQL")}, {(settings.OnMessenger ? "Messenger" : "LINE")}");
        Print("answered", $"{journal.Answered} of {events}, {journal.Throughput():F0}/s; not acknowledged {journal.Failed}, answered twice {journal.Doubled}");
        Print("acknowledge ms", Quantiles(journal.AcknowledgeTimes()));
        Print("answer ms", Quantiles(journal.AnswerTimes()));
        Print("processor", $"{processor.TotalSeconds / events * 1000:F3} s per 1,000 events");
        Print("resident", $"{bot.ResidentMegabytes:F0} MB");
        Print("stored", $"{bot.StoredBytes / (double)events:F0} bytes per event");
    }

    private readonly record struct Result(double ProcessorSeconds, bool IsWhole);

    private static string Quantiles(double[] sorted) => sorted is []
        ? "none"
        : $"p50 {sorted.At(0.5):F1}, p99 {sorted.At(0.99):F1}, p99.9 {sorted.At(0.999):F1}";

    private static void Print(string name, FormattableString text) =>
        Console.WriteLine($"{name,-26}{text.ToString(CultureInfo.InvariantCulture)}");

    private static void Print(string name, string text) => Console.WriteLine($"{name,-26}{text}");
}
