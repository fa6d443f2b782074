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

    /// <summary>Whether the program has run on its database before, as after an upgrade, and is measured from its start on.</summary>
    public bool Cold { get; init; }

    /// <summary>How many citizens have written before, each an event that was answered; 0 for an empty database. SQLite only.</summary>
    public int Grown { get; init; }

    /// <summary>Whether the programs of the limits are measured beside it.</summary>
    public bool WithLimits { get; init; } = true;

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
        var given = new Arguments(args);
        var defaults = new Settings();
        return new Settings
        {
            Rate = given.Number("rate", defaults.Rate),
            Seconds = given.Number("seconds", defaults.Seconds),
            Citizens = given.Number("citizens", defaults.Citizens),
            WarmUp = given.Number("warm-up", defaults.WarmUp),
            BotCore = given.Number("bot-core", defaults.BotCore),
            DriverCore = given.Number("driver-core", defaults.DriverCore),
            Postgres = given.Text("postgres", ""),
            OnMessenger = given.Text("channel", "line") == "messenger",
            Cold = given.Text("cold", "") == "yes",
            Grown = given.Number("grown", defaults.Grown),
            WithLimits = given.Text("limits", "yes") == "yes",
            Program = given.Text("program", defaults.Program)
        };
    }
}
