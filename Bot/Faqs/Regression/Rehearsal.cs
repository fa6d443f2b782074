using Knowledge;
using Knowledge.Evaluation;

namespace Bot.Faqs.Regression;

/// <summary>What a publication would do to the questions whose answers are known.</summary>
/// <param name="Questions">How many were asked.</param>
/// <param name="Before">The mean mark of what is published now, 0 to 100.</param>
/// <param name="After">The same with the change.</param>
/// <param name="Worse">The questions whose mark would fall, the worst first.</param>
/// <param name="Better">The questions whose mark would rise, the best first.</param>
public sealed record Rehearsal(int Questions, double Before, double After, IReadOnlyList<RehearsedShift> Worse, IReadOnlyList<RehearsedShift> Better)
{
    /// <summary>Whether the mean mark falls by more than this many points.</summary>
    public bool IsWorseBy(double tolerance) => Before - After > tolerance + 1e-9;

    /// <summary>Compares two runs of the same questions.</summary>
    public static Rehearsal Compare(IReadOnlyList<Prediction> before, IReadOnlyList<Prediction> after)
    {
        var shifts = before.Zip(after, (b, a) => new RehearsedShift(
            b.Asked.Query, b.Asked.ExpectedId, Outcome(b), Outcome(a), Mark(a) - Mark(b))).ToList();
        return new(
            before.Count,
            before.Select(Mark).DefaultIfEmpty(100).Average(),
            after.Select(Mark).DefaultIfEmpty(100).Average(),
            [.. shifts.Where(s => s.Change < 0).OrderBy(s => s.Change)],
            [.. shifts.Where(s => s.Change > 0).OrderByDescending(s => s.Change)]);
    }

    /// <summary>
    /// What an outcome is worth: a wrong legal answer shown as sure is the worst, a question back with the right answer in it
    /// nearly as good as the answer.
    /// </summary>
    public static int Mark(Prediction prediction) => (prediction.InScope, prediction.Finding.Decision) switch
    {
        (true, Decision.Answer) => prediction.IsRight ? 100 : -100,
        (true, Decision.Choices) => prediction.RightPlace < 3 ? 70 : 20,
        (true, _) => 30,
        (false, Decision.Answer) => -100,
        (false, Decision.Choices) => 60,
        (false, _) => 100
    };

    private static RehearsedOutcome Outcome(Prediction p) => new(p.Finding.Decision, p.Finding.Ranked is [var best, ..] ? best.Id : null);
}

/// <summary>A question that fares otherwise than before.</summary>
/// <param name="Question">The citizen's words.</param>
/// <param name="EntryId">The right entry; null if none answers it.</param>
/// <param name="Before">What comes of it now.</param>
/// <param name="After">What would come of it.</param>
/// <param name="Change">By how much its mark changes, −200 to 200.</param>
public sealed record RehearsedShift(string Question, string? EntryId, RehearsedOutcome Before, RehearsedOutcome After, int Change);

/// <summary>What comes of a question.</summary>
/// <param name="Decision">The outcome.</param>
/// <param name="BestId">The best entry, if any.</param>
public sealed record RehearsedOutcome(Decision Decision, string? BestId);
