namespace Bot.Tests.Fuzz;

/// <summary>Inputs that are kept in the tree: usual ones to begin with, and every one that was ever read wrongly.</summary>
public static class FuzzCorpus
{
    /// <summary>The inputs for a target.</summary>
    public static IReadOnlyList<byte[]> Of(string folder, FuzzTarget target) =>
        [.. Directory.EnumerateFiles(Path.Combine(folder, target.Name)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
}
