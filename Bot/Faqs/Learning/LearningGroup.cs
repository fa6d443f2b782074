namespace Bot.Faqs.Learning;

/// <summary>Questions about the same that the bot could not answer, or not well, for staff to act on.</summary>
public sealed record LearningGroup
{
    /// <summary>The questions, newest first.</summary>
    public required IReadOnlyList<FaqQuestionRow> Questions { get; init; }

    /// <summary>The one that stands for them.</summary>
    public required FaqQuestionRow Typical { get; init; }

    /// <summary>The entry that they may belong to; null if nothing points to one.</summary>
    public LearningSuggestion? Suggestion { get; init; }

    /// <summary>How many had no answer.</summary>
    public int Unanswered => Questions.Count(q => q.Decision is Bot.Dialogs.Conversations.FaqDecision.None);

    /// <summary>How many had an answer with a thumb down.</summary>
    public int NotHelpful => Questions.Count(q => q.Helpful is false);

    /// <summary>Their different wordings, the most frequent first: what a phrasing or a new entry can be made of.</summary>
    public IReadOnlyList<string> Wordings =>
        [.. Questions.GroupBy(q => SameQuestions.Key(q.Question)).OrderByDescending(same => same.Count()).Select(same => same.First().Question)];
}

/// <summary>An entry that a group may belong to.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="Because">What points to it.</param>
/// <param name="Share">Which share of that points to it, 0 to 1.</param>
public sealed record LearningSuggestion(string EntryId, LearningHint Because, double Share);

/// <summary>What points to an entry, the strongest first.</summary>
public enum LearningHint
{
    /// <summary>Citizens picked it.</summary>
    Picked,

    /// <summary>Citizens asked again in other words and got it.</summary>
    Rephrased,

    /// <summary>It is the likest.</summary>
    Alike
}
