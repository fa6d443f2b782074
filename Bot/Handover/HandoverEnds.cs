namespace Bot.Handover;

/// <summary>The two ways in which a person leaves: what was not answered is kept for a person, all else is over.</summary>
internal static class HandoverEnds
{
    /// <summary>What the citizen asked here and nobody answered stays in the queue, as a question that was left.</summary>
    public static string KeepUnanswered(string which) => $"""
        UPDATE handovers SET status = 'Left', taken_by = NULL, quiet_at = NULL, version = version + 1
        WHERE {which} AND began <> 'Elsewhere' AND (said_at IS NULL OR heard_at > said_at)
        """;

    /// <summary>What is left of it is over.</summary>
    public static string Close(string which) => $"""
        UPDATE handovers SET status = 'Closed', ended = @ended, closed_at = @closed_at, quiet_at = NULL, version = version + 1
        WHERE {which}
        """;
}
