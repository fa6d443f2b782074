using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Handover;

/// <summary>What the host knows of a person in the conversation: <see cref="Facts.Handover"/>.</summary>
/// <param name="Stage">Never <see cref="HandoverStage.Closed"/>.</param>
/// <param name="QuietAt">From when on (UTC) the bot speaks again if nobody says anything; null if it speaks anyway.</param>
/// <param name="Ahead">How many wait in front; 0 for whoever does not wait.</param>
public sealed record HandoverFact(HandoverStage Stage, DateTime? QuietAt, int Ahead = 0);

/// <summary>Whether people answer now: <see cref="Facts.Office"/>.</summary>
/// <param name="IsOpen">True while they do.</param>
/// <param name="NextOpening">When they do next, on the agency's wall; null if nobody knows.</param>
/// <param name="Waiting">How many citizens wait for a person.</param>
public sealed record OfficeState(bool IsOpen, DateTime? NextOpening, int Waiting = 0);

/// <summary>Whether people answer now, and how many wait: <see cref="Facts.Office"/>.</summary>
public sealed record OfficeInquiry : Lookup;
