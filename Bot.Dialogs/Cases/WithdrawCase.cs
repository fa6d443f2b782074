using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Cases;

/// <summary>
/// Withdraw a case because its citizen says so. The host does it only for a case that this account has filed and that has
/// not ended yet: the number has been on a button, so it grants nothing.
/// </summary>
/// <param name="Number">The case.</param>
public sealed record WithdrawCase(CaseNumber Number) : Effect;
