namespace Bot.Faqs;

/// <summary>Section <c>Faqs</c>.</summary>
public sealed class FaqsOptions
{
    /// <summary>True lets the author of an entry approve it; for an agency of one.</summary>
    public bool ApproverMayBeAuthor { get; init; }
}
