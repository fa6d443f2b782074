using Bot.Dialogs.Activities;
using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Forms;

/// <summary>What a citizen did in answer to a question: one of typed words, a tapped option and a shared location.</summary>
internal sealed record Heard
{
    public required Moment Moment { get; init; }

    public required Draft Draft { get; init; }

    /// <summary>How the question is put at the moment.</summary>
    public required Prompt Prompt { get; init; }

    /// <summary>Typed words, with national ID numbers masked.</summary>
    public string? Text { get; init; }

    /// <summary>The key of a tapped option.</summary>
    public string? Key { get; init; }

    public PlaceActivity? Pin { get; init; }

    /// <summary>True once the citizen has said that the words, or what was suggested for them, are meant.</summary>
    public bool IsSure { get; init; }

    /// <summary>True if the same words were just asked about: typing them again insists on them.</summary>
    public bool IsRepeated => Text is not null && Text == Draft.Held;
}

/// <summary>What a question makes of it.</summary>
internal sealed record Understanding
{
    /// <summary>It is not an answer to this question.</summary>
    public static Understanding None { get; } = new();

    public Answer? Answer { get; private init; }

    /// <summary>Why it cannot be taken, worded for the citizen.</summary>
    public string? Problem { get; private init; }

    /// <summary>What to ask before it is taken as it stands.</summary>
    public string? Doubt { get; private init; }

    public static Understanding Of(Answer answer) => new() { Answer = answer };

    public static Understanding Wrong(string problem) => new() { Problem = problem };

    /// <summary>Takes the words only after the citizen has been asked.</summary>
    public static Understanding Doubtful(Heard heard, string doubt, Answer answer) =>
        heard.IsSure || heard.IsRepeated ? Of(answer) : new() { Doubt = doubt };
}
