namespace Bot.Dialogs.Forms;

/// <summary>
/// Understands the answer to a question. Pure: no clock, no look-ups; what needs the world arrives with the message.
/// </summary>
/// <param name="Read">What was heard, as an answer to keep.</param>
/// <param name="Value">A kept answer, as the value it stands for; null if it is not one, or not one any more.</param>
internal sealed record Reader<TValue>(Func<Heard, Understanding> Read, Func<Answer, TValue?> Value)
    where TValue : class
{
    /// <summary>The keys of the options that the question offers, most likely first.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>True if almost any words fit.</summary>
    public bool IsOpen { get; init; }
}
