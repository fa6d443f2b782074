namespace Bot.Bench;

/// <summary>What a benchmark is started with: <c>--rate 500 --channel messenger</c>.</summary>
internal sealed class Arguments(string[] args)
{
    private readonly Dictionary<string, string> values = args.Chunk(2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair.ElementAtOrDefault(1) ?? "");

    public string Text(string name, string otherwise) => values.GetValueOrDefault(name, otherwise);

    /// <exception cref="FormatException">It is no number.</exception>
    public int Number(string name, int otherwise) => values.TryGetValue(name, out var text) ? int.Parse(text, provider: null) : otherwise;
}
