using Bot.Dialogs.Conversations;
using Bot.Storage;

namespace Bot.Messaging;

/// <summary>Carries out the effects that concern one feature, inside the turn's transaction.</summary>
public interface IEffectHandler
{
    /// <summary>Does what the effect asks, or nothing if it is another feature's. May be run twice: only write through <paramref name="writer"/>.</summary>
    void Handle(Writer writer, Effect effect, EffectContext context);
}

/// <summary>The turn that an effect belongs to.</summary>
/// <param name="Citizen">The citizen's address.</param>
/// <param name="Conversation">The conversation after the turn.</param>
/// <param name="EventId">The inbox row of the (last) event of the turn.</param>
/// <param name="Now">The moment of the turn, UTC.</param>
public sealed record EffectContext(string Citizen, Conversation Conversation, long EventId, DateTime Now);
