using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Forms;

/// <summary>A form in the middle of being filled in: who speaks, what was answered, and what that comes to so far.</summary>
internal sealed record Scene<T>(Moment Moment, Draft Draft, T Value);
