using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Conversations;

/// <summary>What a turn decided: the next state, what to say, and what the host has to do in the same transaction.</summary>
/// <param name="Next">The conversation after the turn.</param>
/// <param name="Sayings">In order; empty when the bot keeps silent.</param>
/// <param name="Effects">Deeds for the host.</param>
public sealed record Turn(Conversation Next, IReadOnlyList<Saying> Sayings, IReadOnlyList<Effect> Effects)
{
    /// <summary>Not null: the turn cannot be decided before this is among the facts; everything else of it is void.</summary>
    public Lookup? Needs { get; init; }

    /// <summary>True if what it says may not be kept waiting by anything else that is to be told.</summary>
    public bool IsAlarm { get; init; }
}
