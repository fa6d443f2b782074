using Bot.Dialogs.Conversations;

namespace Bot.Faqs;

/// <summary>What is asked of the shelf.</summary>
/// <param name="Words">What the citizen typed.</param>
/// <param name="Language">The language of the conversation: the answer is told in it where there is a translation.</param>
/// <param name="Shown">The answer shown last, as context for "and how much is that?".</param>
/// <param name="Now">The moment, UTC.</param>
public readonly record struct Inquiry(string Words, string Language, ShownAnswer? Shown, DateTime Now);
