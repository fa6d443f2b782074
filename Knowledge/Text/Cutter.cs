namespace Knowledge.Text;

/// <summary>
/// Cuts a normalised text into pieces. Han characters count alone and in pairs; words of other scripts as stems, pairs of
/// stems and letter trigrams; scripts without spaces as stretches of two and three letters; lexicon words as concepts.
/// </summary>
internal sealed class Cutter(ConceptLexicon lexicon)
{
    private const float HanUnit = 0.9f;
    private const float HanPair = 1;
    private const float Word = 1;
    private const float WordPair = 0.5f;
    private const float MarkedWord = 0.4f;
    private const float Trigram = 0.15f;
    private const float Function = 0.2f;
    private const float HalfFunctionPair = 0.4f;
    private const float ConceptWeight = 1;

    /// <summary>Appends the pieces of a text, in its order, to <paramref name="pieces"/>.</summary>
    public void Cut(string text, List<Piece> pieces)
    {
        var last = default(Unit);
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c is ' ' or Normaliser.Break)
            {
                last = c is Normaliser.Break ? default : last;
                i++;
            }
            else if (Script.IsHan(c))
            {
                last = CutHan(text, i++, last, pieces);
            }
            else if (Script.IsUnspaced(c))
            {
                var end = EndOf(text, i, Script.IsUnspaced);
                CutUnspaced(text, i, end, pieces);
                (last, i) = (default, end);
            }
            else
            {
                var digits = char.IsDigit(c);
                var end = EndOf(text, i, next => IsWordLetter(next) && char.IsDigit(next) == digits);
                last = CutWord(text, i, end, last, pieces);
                i = end;
            }
        }

        lexicon.Cut(text, ConceptWeight, pieces);
    }

    private static bool IsWordLetter(char c) =>
        c is not (' ' or Normaliser.Break) && !Script.IsHan(c) && !Script.IsUnspaced(c);

    private static Unit CutHan(string text, int at, Unit last, List<Piece> pieces)
    {
        var function = FunctionWords.Contains(text[at]);
        var key = Keys.Of(PieceKind.Unit, text.AsSpan(at, 1));
        pieces.Add(new(key, HanUnit * (function ? Function : 1), at, 1, PieceKind.Unit));
        if (last.Key != 0 && last.Han)
        {
            pieces.Add(new(Keys.OfPair(last.Key, key), HanPair * PairShare(last.Function, function), at - 1, 2, PieceKind.Pair));
            if (at > 1 && Script.IsHan(text[at - 2]))
            {
                pieces.Add(new(Keys.Of(PieceKind.Stretch, text.AsSpan(at - 2, 3)), 0, at - 2, 3, PieceKind.Stretch));
            }
        }

        return new(key, at, function, Han: true);
    }

    private static Unit CutWord(string text, int start, int end, Unit last, List<Piece> pieces)
    {
        var written = text.AsSpan(start, end - start);
        var length = end - start;
        ReadOnlySpan<char> bare = written;
        if (Marks.Any(written))
        {
            bare = Marks.Strip(written);
            pieces.Add(new(Keys.Of(PieceKind.Part, written), MarkedWord, start, length, PieceKind.Part));
        }

        var function = FunctionWords.Contains(bare);
        var key = Keys.Of(PieceKind.Unit, Stemmer.Stem(bare));
        pieces.Add(new(key, Word * (function ? Function : 1), start, length, PieceKind.Unit));
        if (last.Key != 0 && !last.Han)
        {
            var pair = Keys.OfPair(last.Key, key);
            pieces.Add(new(pair, WordPair * PairShare(last.Function, function), last.Start, end - last.Start, PieceKind.Pair));
        }

        if (!char.IsDigit(written[0]))
        {
            CutLetters(bare, start, Trigram * (function ? Function : 1), pieces);
        }

        return new(key, start, function, Han: false);
    }

    private static void CutLetters(ReadOnlySpan<char> word, int start, float weight, List<Piece> pieces)
    {
        Span<char> edged = stackalloc char[Math.Min(word.Length, 60) + 2];
        edged[0] = edged[^1] = '_';
        word[..(edged.Length - 2)].CopyTo(edged[1..]);
        for (var i = 0; i + 3 <= edged.Length; i++)
        {
            pieces.Add(new(Keys.Of(PieceKind.Part, edged.Slice(i, 3)), weight, start, word.Length, PieceKind.Part));
            if (i + 4 <= edged.Length)
            {
                pieces.Add(new(Keys.Of(PieceKind.Stretch, edged.Slice(i, 4)), 0, start, word.Length, PieceKind.Stretch));
            }
        }
    }

    // Two letters stand for a unit here; three are close to a syllable.
    private static void CutUnspaced(string text, int start, int end, List<Piece> pieces)
    {
        for (var i = start; i < end; i++)
        {
            if (i + 2 <= end)
            {
                pieces.Add(new(Keys.Of(PieceKind.Unit, text.AsSpan(i, 2)), 0.3f, i, 2, PieceKind.Unit));
            }

            if (i + 3 <= end)
            {
                pieces.Add(new(Keys.Of(PieceKind.Pair, text.AsSpan(i, 3)), 0.6f, i, 3, PieceKind.Pair));
            }

            if (i + 4 <= end)
            {
                pieces.Add(new(Keys.Of(PieceKind.Part, text.AsSpan(i, 4)), 0.4f, i, 4, PieceKind.Part));
            }
        }
    }

    private static float PairShare(bool first, bool second) => (first, second) switch
    {
        (true, true) => Function,
        (false, false) => 1,
        _ => HalfFunctionPair
    };

    private static int EndOf(string text, int start, Func<char, bool> belongs)
    {
        var end = start + 1;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return end;
    }

    private readonly record struct Unit(ulong Key, int Start, bool Function, bool Han);
}
