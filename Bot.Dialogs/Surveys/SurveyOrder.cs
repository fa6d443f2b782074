namespace Bot.Dialogs.Surveys;

/// <summary>
/// The order in which one person is asked. Questions that are marked trade places among themselves, so that no item profits
/// from where it stands; the others keep theirs. The same seed gives the same order, over restarts and "back".
/// </summary>
public static class SurveyOrder
{
    /// <summary>The questions of a version in one person's order.</summary>
    public static IReadOnlyList<SurveyQuestion> Of(SurveyDefinition survey, string seed)
    {
        var shuffled = new Queue<SurveyQuestion>(survey.Questions.Where(q => q.Shuffled).OrderBy(q => Lots.Of(seed, q.Id)));
        return [.. survey.Questions.Select(q => q.Shuffled ? shuffled.Dequeue() : q)];
    }
}
