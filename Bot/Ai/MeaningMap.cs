using Knowledge;

namespace Bot.Ai;

/// <summary>What is published, by meaning. The map that is shown is always whole; a new one takes its place at once.</summary>
internal sealed class MeaningMap(VectorStore vectors)
{
    /// <summary>Longer texts are cut: models read only so much, and the beginning says what it is about.</summary>
    public const int LongestText = 2000;

    private volatile NeighbourIndex? index;

    /// <summary>The neighbours of a message; null while there is no map, or it is another model's.</summary>
    public Neighbours? Near(float[] message) => index is { } map && map.Length == message.Length ? map.Nearest(message) : null;

    /// <summary>True once there is a map.</summary>
    public bool IsDrawn => index is not null;

    /// <summary>Draws the map of these entries.</summary>
    /// <param name="entries">An item for each entry and language.</param>
    /// <param name="background">Everyday messages that no entry answers.</param>
    /// <param name="stopping">Ends the work.</param>
    /// <returns>False if some vectors cannot be had now; those that could are kept.</returns>
    public async Task<bool> DrawAsync(IReadOnlyList<FaqEntry> entries, IReadOnlyList<string> background, CancellationToken stopping)
    {
        var texts = entries.SelectMany(e => TextsOf(e).Select(text => (Entry: e, Text: MaskedText.Of(text, LongestText)))).ToList();
        var everyday = background.Select(text => MaskedText.Of(text, LongestText)).ToList();
        var needed = texts.Select(t => t.Text).Concat(everyday).ToHashSet();
        if (await vectors.FetchAsync(needed, stopping) is not { } known)
        {
            return false;
        }

        if (known.Values.Select(v => v.Length).Distinct().Count() > 1)
        {
            await vectors.ForgetAsync(stopping);
            return false;
        }

        index = NeighbourIndex.Build(
            [.. texts.Select(t => new EntryVector(t.Entry.Id, t.Entry.Language, known[t.Text]))],
            [.. everyday.Select(text => (ReadOnlyMemory<float>)known[text])]);
        await vectors.PruneAsync(needed, stopping);
        return true;
    }

    private static IEnumerable<string> TextsOf(FaqEntry entry) =>
        new[] { entry.Question, entry.Answer }.Concat(entry.Alternates).Where(text => !string.IsNullOrWhiteSpace(text));
}
