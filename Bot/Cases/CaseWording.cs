using System.Collections.Concurrent;
using Bot.Dialogs.Cases;
using Bot.Settings;

namespace Bot.Cases;

/// <summary>The public words for cases in every language: the agency's own where staff have written some, else ours.</summary>
public sealed class CaseWording(SettingsBook settings)
{
    private volatile Shelf shelf = new(-1, []);

    public CaseWords In(string language)
    {
        var current = settings.Current;
        if (shelf.Edition != current.Edition)
        {
            shelf = new(current.Edition, []);
        }

        return shelf.Words.GetOrAdd(language, l => new CaseWords(l, current.CaseWords.GetValueOrDefault(l)));
    }

    private sealed record Shelf(long Edition, ConcurrentDictionary<string, CaseWords> Words);
}
