namespace Bot.Faqs;

/// <summary>What came of something that a person asked for: the value, or what is in the way.</summary>
public readonly record struct FaqOutcome<T>(T? Value, FaqProblem? Problem)
    where T : class
{
    public static implicit operator FaqOutcome<T>(T value) => new(value, null);

    public static implicit operator FaqOutcome<T>(FaqProblem problem) => new(null, problem);
}
