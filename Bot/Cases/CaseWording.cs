using System.Collections.Concurrent;
using Bot.Dialogs.Cases;

namespace Bot.Cases;

/// <summary>The public words for cases in every language. The one place where the agency's own wording will stand in for ours.</summary>
public sealed class CaseWording
{
    private readonly ConcurrentDictionary<string, CaseWords> words = [];

    public CaseWords In(string language) => words.GetOrAdd(language, l => new CaseWords(l));
}
