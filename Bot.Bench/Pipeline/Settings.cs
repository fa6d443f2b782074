namespace Bot.Bench.Pipeline;

/// <summary>What one run does. Times are in seconds, rates in events per second.</summary>
internal sealed record Settings
{
    public const string Secret = "00112233445566778899aabbccddeeff";

    public const string PageId = "104857600123456";

    /// <summary>Whether the citizens write on Messenger; else on LINE.</summary>
    public bool OnMessenger { get; init; }

    public int Rate { get; init; } = 500;

    public int Seconds { get; init; } = 20;

    public int Citizens { get; init; } = 10_000;

    /// <summary>Seconds at up to 500 events per second before the measured ones.</summary>
    public int WarmUp { get; init; } = 5;

    /// <summary>The bot's core; the driver and the stand-in for LINE take the other one. -1 pins nothing.</summary>
    public int BotCore { get; init; }

    public int DriverCore { get; init; } = 1;

    /// <summary>PostgreSQL connection string; empty for SQLite.</summary>
    public string Postgres { get; init; } = "";

    /// <summary>Path of the published <c>Bot.dll</c>.</summary>
    public string Program { get; init; } = Path.Combine(AppContext.BaseDirectory, "bot", "Bot.dll");

    /// <summary>What the program is started with; nothing for the bot.</summary>
    public string[] Arguments { get; init; } = [];

    public static Settings Parse(string[] args)
    {
        var values = args.Chunk(2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair.ElementAtOrDefault(1) ?? "");
        int Number(string name, int fallback) => values.TryGetValue(name, out var text) ? int.Parse(text, provider: null) : fallback;
        var defaults = new Settings();
        return new Settings
        {
            Rate = Number("rate", defaults.Rate),
            Seconds = Number("seconds", defaults.Seconds),
            Citizens = Number("citizens", defaults.Citizens),
            WarmUp = Number("warm-up", defaults.WarmUp),
            BotCore = Number("bot-core", defaults.BotCore),
            DriverCore = Number("driver-core", defaults.DriverCore),
            Postgres = values.GetValueOrDefault("postgres", ""),
            OnMessenger = values.GetValueOrDefault("channel", "line") == "messenger",
            Program = values.GetValueOrDefault("program", defaults.Program)
        };
    }
}
