using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Surveys;

/// <summary>Keep what was answered so far, in place of what was kept before.</summary>
/// <param name="Token">The invitation; the host asks whether it is this citizen's.</param>
/// <param name="Answers">By question; null for what was left out.</param>
public sealed record KeepSurveyAnswers(string Token, IReadOnlyDictionary<string, string?> Answers) : Effect;

/// <summary>Close an invitation.</summary>
/// <param name="Token">The invitation; the host asks whether it is this citizen's.</param>
/// <param name="How">How it ended.</param>
public sealed record EndSurvey(string Token, SurveyEnd How) : Effect;

/// <summary>Never ask this citizen again.</summary>
public sealed record StopSurveys : Effect;

/// <summary>
/// Nobody may read afterwards what was said in this turn, by either side: an anonymous answer must not stand in the
/// transcript that staff see around a case.
/// </summary>
public sealed record ForgetTurn : Effect;

/// <summary>How a citizen ends a survey.</summary>
public enum SurveyEnd
{
    /// <summary>Every question was answered or left out.</summary>
    Finished,

    /// <summary>Stopped on the way: what was answered counts.</summary>
    Stopped,

    /// <summary>Not wanted: what was answered does not count.</summary>
    Declined
}
