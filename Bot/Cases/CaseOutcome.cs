using Bot.Dialogs.Cases;

namespace Bot.Cases;

/// <summary>What came of something that a person asked for: the value, or what is in the way.</summary>
public readonly record struct CaseOutcome<T>(T? Value, CaseProblem? Problem)
    where T : class
{
    public static implicit operator CaseOutcome<T>(T value) => new(value, null);

    public static implicit operator CaseOutcome<T>(CaseProblem problem) => new(null, problem);
}
