using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Cases;

/// <summary>Tell this citizen of a case's moves from now on, or no longer. Only cases of this account change.</summary>
/// <param name="Number">Which case; null for all of this account.</param>
/// <param name="On">True to be told.</param>
public sealed record SetCaseNotices(CaseNumber? Number, bool On) : Effect;
