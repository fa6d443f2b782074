using System.Collections.Frozen;

namespace Knowledge.Text;

/// <summary>
/// Finds the words of the synonym list in a text, so that an everyday word and the legal word for it match each other.
/// At each place the longest word counts.
/// </summary>
internal sealed class ConceptLexicon
{
    private readonly FrozenDictionary<string, ulong[]> concepts;
    private readonly FrozenDictionary<string, ulong[]>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly int longest;

    public ConceptLexicon(IEnumerable<Synonym> synonyms)
    {
        concepts = synonyms
            .SelectMany(s => Both(Normaliser.Normalise(s.Everyday), Normaliser.Normalise(s.Formal)))
            .Where(s => s.Word.Length > 0)
            .GroupBy(s => s.Word, s => s.Concept)
            .ToFrozenDictionary(words => words.Key, words => words.Distinct().ToArray());
        bySpan = concepts.GetAlternateLookup<ReadOnlySpan<char>>();
        longest = concepts.Count == 0 ? 0 : concepts.Keys.Max(word => word.Length);
    }

    /// <summary>Appends the concepts that a normalised text speaks of.</summary>
    public void Cut(string text, float weight, List<Piece> pieces)
    {
        for (var i = 0; i < text.Length && longest > 0;)
        {
            var length = Math.Min(longest, text.Length - i);
            while (length > 0 && !IsWordAt(text, i, length))
            {
                length--;
            }

            if (length == 0)
            {
                i++;
                continue;
            }

            foreach (var concept in bySpan[text.AsSpan(i, length)])
            {
                pieces.Add(new(concept, weight, i, length, PieceKind.Concept));
            }

            i += length;
        }
    }

    private static IEnumerable<(string Word, ulong Concept)> Both(string everyday, string formal)
    {
        var concept = Keys.Of(PieceKind.Concept, formal);
        return [(everyday, concept), (formal, concept)];
    }

    // Words written with spaces match as whole words only.
    private bool IsWordAt(string text, int start, int length)
    {
        var end = start + length;
        return bySpan.ContainsKey(text.AsSpan(start, length))
            && (start == 0 || !SameWord(text[start - 1], text[start]))
            && (end == text.Length || !SameWord(text[end - 1], text[end]));
    }

    private static bool SameWord(char left, char right) =>
        char.IsLetter(left) && char.IsLetter(right) && !IsFree(left) && !IsFree(right);

    private static bool IsFree(char c) => Script.IsHan(c) || Script.IsUnspaced(c);
}
