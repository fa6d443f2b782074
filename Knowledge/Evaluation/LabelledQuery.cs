namespace Knowledge.Evaluation;

/// <summary>A message and the entry that answers it.</summary>
/// <param name="Query">The citizen's words.</param>
/// <param name="ExpectedId">The right entry; null if no entry answers it.</param>
/// <param name="AcceptIds">Further entries that answer it as well.</param>
/// <param name="Lang">BCP 47 tag, if the source has one.</param>
public sealed record LabelledQuery(
    string Query,
    string? ExpectedId,
    IReadOnlyList<string>? AcceptIds = null,
    string? Lang = null)
{
    /// <summary>Whether this entry is a right answer.</summary>
    public bool Accepts(string id) => ExpectedId is not null && (id == ExpectedId || AcceptIds?.Contains(id) is true);
}
