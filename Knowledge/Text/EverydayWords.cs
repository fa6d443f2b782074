namespace Knowledge.Text;

/// <summary>The synonyms of general language that come with the index, one group of words to a line of a file.</summary>
internal static class EverydayWords
{
    /// <summary>Every word with the first of its line.</summary>
    public static IReadOnlyList<Synonym> Synonyms { get; } = [.. Read("everyday.zh-TW.txt"), .. Read("everyday.en.txt")];

    private static IEnumerable<Synonym> Read(string list)
    {
        using var file = typeof(EverydayWords).Assembly.GetManifestResourceStream(list)
            ?? throw new InvalidOperationException($"The list {list} is not embedded.");
        using var reader = new StreamReader(file);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split(',') is not [var formal, .. var others])
            {
                continue;
            }

            foreach (var everyday in others)
            {
                yield return new(everyday, formal);
            }
        }
    }
}
