namespace Knowledge;

/// <summary>An entry that the citizen was shown a moment ago: "and the fine?" is probably about the same matter.</summary>
/// <param name="Id">The entry's id.</param>
/// <param name="Weight">1 for the answer just given, less the longer ago, 0 for forgotten.</param>
public sealed record RecentEntry(string Id, double Weight);
