namespace Knowledge;

/// <summary>Why the entries came out as they did, for staff.</summary>
/// <param name="Finding">What a citizen would get.</param>
/// <param name="Normalised">The message as it was compared.</param>
/// <param name="Evidence">How much speaks for the best entry; an answer needs <paramref name="AnswerAt"/>.</param>
/// <param name="AnswerAt">The evidence from which on an answer is given.</param>
/// <param name="Candidates">The candidates, best first.</param>
public sealed record Explanation(
    Finding Finding, string Normalised, double Evidence, double AnswerAt, IReadOnlyList<ExplainedCandidate> Candidates);

/// <summary>What spoke for a candidate.</summary>
/// <param name="Id">The entry's id.</param>
/// <param name="Text">The text of the entry that matched best, normalised.</param>
/// <param name="Pieces">The parts of the message that it has, worth most first.</param>
/// <param name="Features">What the ranker saw, by name.</param>
public sealed record ExplainedCandidate(
    string Id, string Text, IReadOnlyList<MatchedPiece> Pieces, IReadOnlyDictionary<string, float> Features);

/// <summary>A part of the message that an entry has as well.</summary>
/// <param name="Text">The part, as normalised.</param>
/// <param name="Worth">What it is worth: rare words are worth more.</param>
/// <param name="IsConcept">Whether it matched by meaning, through a synonym.</param>
public sealed record MatchedPiece(string Text, double Worth, bool IsConcept);
