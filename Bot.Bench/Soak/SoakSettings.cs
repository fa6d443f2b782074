using System.Security.Cryptography;

namespace Bot.Bench.Soak;

/// <summary>What one soak does. The same seed makes the same citizens and the same faults, though not the same instants.</summary>
internal sealed record SoakSettings
{
    public int Minutes { get; init; } = 60;

    public int Seed { get; init; } = RandomNumberGenerator.GetInt32(int.MaxValue);

    /// <summary>Events per second.</summary>
    public int Rate { get; init; } = 20;

    public int Citizens { get; init; } = 3000;

    /// <summary>Path of the published <c>Bot.dll</c>.</summary>
    public string Program { get; init; } = Path.Combine(AppContext.BaseDirectory, "bot", "Bot.dll");

    public static SoakSettings Parse(string[] args)
    {
        var given = new Arguments(args);
        var defaults = new SoakSettings();
        return defaults with
        {
            Minutes = given.Number("minutes", defaults.Minutes),
            Seed = given.Number("seed", defaults.Seed),
            Rate = given.Number("rate", defaults.Rate),
            Citizens = given.Number("citizens", defaults.Citizens),
            Program = given.Text("program", defaults.Program)
        };
    }
}
