using System.Globalization;

namespace Bot.Faqs;

/// <summary>Why an entry was not published at its set time, as it was said then.</summary>
/// <param name="At">When it was held back (UTC).</param>
/// <param name="Name">The sentence's name, see <see cref="FaqProblem"/>.</param>
/// <param name="Details">What the sentence speaks of.</param>
/// <param name="Questions">The questions of the regression set that would get worse, at most fifty.</param>
public sealed record HeldPublication(DateTime At, string Name, IReadOnlyList<string> Details, IReadOnlyList<string> Questions)
{
    private const int MostQuestions = 50;

    /// <summary>The sentence for staff.</summary>
    public FaqProblem Problem => new(Name, [.. Details]);

    internal static HeldPublication Of(FaqProblem problem, DateTime now) => new(
        now,
        problem.Name,
        [.. problem.Details.Select(d => Convert.ToString(d, CultureInfo.InvariantCulture) ?? "")],
        [.. (problem.Rehearsal?.Worse ?? []).Take(MostQuestions).Select(shift => shift.Question)]);
}
