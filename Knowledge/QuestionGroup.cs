namespace Knowledge;

/// <summary>A question to be grouped with others like it.</summary>
/// <param name="Text">A citizen's words.</param>
/// <param name="Part">Questions of one part belong together and those of different parts do not, whatever they say; null for neither.</param>
public sealed record QuestionToGroup(string Text, int? Part = null);

/// <summary>Questions that ask about the same.</summary>
/// <param name="Members">Their places in what was given, ascending.</param>
/// <param name="Typical">The place of the one that stands for them.</param>
/// <param name="Nearest">The entry that is nearest to them, and its share of what speaks for any; null if none has a word of theirs.</param>
public sealed record QuestionGroup(IReadOnlyList<int> Members, int Typical, Candidate? Nearest);
