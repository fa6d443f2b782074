using Knowledge.Text;

namespace Knowledge.Ranking;

/// <summary>Tells what the ranker saw; run only when somebody asks.</summary>
internal sealed class Explainer(Ranker ranker)
{
    public IReadOnlyList<ExplainedCandidate> Explain(string normalised, Scratch scratch) =>
        [.. scratch.Hits.Select(hit => Explain(normalised, scratch, hit))];

    private ExplainedCandidate Explain(string normalised, Scratch scratch, Hit hit)
    {
        var row = hit.BestRow < 0 ? hit.AnswerRow : hit.BestRow;
        var features = scratch.FeaturesOf(hit).ToArray();
        return new(
            ranker.Table.Ids[hit.Entry],
            ranker.Table.Rows[row].Text,
            [.. PiecesIn(row, normalised, scratch)],
            Enum.GetValues<Feature>().ToDictionary(feature => feature.ToString(), feature => features[(int)feature]));
    }

    private IEnumerable<MatchedPiece> PiecesIn(int row, string normalised, Scratch scratch)
    {
        var terms = ranker.Lexical.RowTerms[row].ToArray().ToHashSet();
        return scratch.Query.Pieces
            .Where(piece => piece.Kind is not PieceKind.Stretch)
            .DistinctBy(piece => piece.Key)
            .Where(piece => ranker.Lexical.Terms.TryGetValue(piece.Key, out var term) && terms.Contains(term))
            .Select(piece => new MatchedPiece(
                normalised.Substring(piece.Start, piece.Length),
                ranker.Lexical.Worth[ranker.Lexical.Terms[piece.Key]],
                piece.Kind is PieceKind.Concept))
            .OrderByDescending(piece => piece.Worth);
    }
}
