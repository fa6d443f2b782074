using System.ComponentModel.DataAnnotations;

namespace Bot.Faqs;

/// <summary>Section <c>Faqs</c>.</summary>
public sealed class FaqsOptions
{
    /// <summary>True lets the author of an entry approve it; for an agency of one.</summary>
    public bool ApproverMayBeAuthor { get; init; }

    /// <summary>For how many days questions and thumbs are kept; the regression set keeps what staff accepted.</summary>
    [Range(1, 3650)]
    public int KeepQuestionsDays { get; init; } = 180;

    /// <summary>
    /// By how many points of a hundred the regression set may get worse before a publish is refused; 0 for by nothing at all.
    /// </summary>
    [Range(0, 100)]
    public double RegressionTolerance { get; init; } = 0.5;
}
