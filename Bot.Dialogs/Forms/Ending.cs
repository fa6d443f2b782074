using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Forms;

/// <summary>How a form ends.</summary>
/// <param name="Sayings">What the citizen is told.</param>
internal sealed record Ending(params IReadOnlyList<Saying> Sayings)
{
    public IReadOnlyList<Effect> Effects { get; init; } = [];

    /// <summary>The case that it became.</summary>
    public CaseNumber? Filed { get; init; }

    /// <summary>True if it has not ended after all: the draft stays.</summary>
    public bool IsHeldUp { get; init; }

    /// <summary>True if the conversation forgets everything that it need not know to go on, other drafts as well.</summary>
    public bool Forgets { get; init; }

    /// <summary>As in <see cref="Turn.Needs"/>.</summary>
    public Lookup? Needs { get; init; }
}
