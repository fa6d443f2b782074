namespace Knowledge;

/// <summary>What the knowledge base makes of a question.</summary>
/// <param name="Decision">Whether to answer, to ask back, or to say honestly that there is no answer.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Ranked">The best entries, best first, each once; at most five; empty when nothing matched at all.</param>
public sealed record Finding(Decision Decision, double Confidence, IReadOnlyList<Candidate> Ranked)
{
    /// <summary>Nothing matched.</summary>
    public static Finding Nothing { get; } = new(Decision.None, 0, []);
}

/// <summary>The three outcomes.</summary>
public enum Decision
{
    /// <summary>No entry fits: say so and offer next steps.</summary>
    None,

    /// <summary>Some entries may fit: let the citizen choose among at most three.</summary>
    Choices,

    /// <summary>The first entry is the answer.</summary>
    Answer
}

/// <summary>An entry that may fit.</summary>
/// <param name="Id">The entry's id.</param>
/// <param name="Score">Comparable within one finding only; higher is better.</param>
/// <param name="Language">The language of the words that matched.</param>
public sealed record Candidate(string Id, double Score, string Language);
