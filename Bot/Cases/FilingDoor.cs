using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;

namespace Bot.Cases;

/// <summary>By which door a report comes that somebody has taken down for a citizen.</summary>
/// <param name="Source">The door.</param>
/// <param name="SourceNumber">The number that it has there; null if none.</param>
/// <param name="Language">The language in which the citizen is told.</param>
public sealed record FilingDoor(CaseSource Source, string? SourceNumber = null, string Language = SpokenLanguage.Chinese);

/// <summary>What came of filing.</summary>
/// <param name="Number">The case.</param>
/// <param name="Receipt">What to tell the citizen; null if it was filed before, for the code is not kept.</param>
public sealed record FiledCase(string Number, CaseReceipt? Receipt);
