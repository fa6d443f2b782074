using Bot.Dialogs.Forms;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Conversations;

/// <summary>All that an answer depends on: the citizen's state, what the host looked up, and the words of the language.</summary>
internal sealed record Moment(Conversation Conversation, Facts Facts, Words Words)
{
    /// <summary>The form that is being filled in; null if there is none.</summary>
    public Draft? Draft => Conversation.Draft;

    /// <summary>The same with a draft on top.</summary>
    public Moment With(Draft draft) => this with { Conversation = Conversation.With(draft) };

    public Turn Say(params IReadOnlyList<Saying> sayings) => new(Conversation, sayings, []);

    public Turn Say(string text, IReadOnlyList<Choice> choices) => Say(new TextSaying(text) { Choices = choices });
}
