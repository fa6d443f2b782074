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
        var values = args.Chunk(2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair.ElementAtOrDefault(1) ?? "");
        int Number(string name, int fallback) => values.TryGetValue(name, out var text) ? int.Parse(text, provider: null) : fallback;
        var defaults = new SoakSettings();
        return defaults with
        {
            Minutes = Number("minutes", defaults.Minutes),
            Seed = Number("seed", defaults.Seed),
            Rate = Number("rate", defaults.Rate),
            Citizens = Number("citizens", defaults.Citizens),
            Program = values.GetValueOrDefault("program", defaults.Program)
        };
    }
}
