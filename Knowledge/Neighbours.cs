namespace Knowledge;

/// <summary>The entries that mean nearly what a message means, whatever the words.</summary>
/// <param name="Ranked">The nearest entries, nearest first, each once; the scores are cosines.</param>
/// <param name="AreNear">
/// Whether the nearest one stands out from everyday talk as messages that no entry answers hardly ever do. Never true
/// where there are too few such messages to tell.
/// </param>
public sealed record Neighbours(IReadOnlyList<Candidate> Ranked, bool AreNear);
