using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Handover;

/// <summary>Put the conversation into the queue of those who want a person now.</summary>
/// <param name="Id">The id of the entry: unguessable.</param>
public sealed record CallPerson(string Id) : Effect;

/// <summary>Keep the question that was just written until a person answers it.</summary>
/// <param name="Id">The id of the entry: unguessable.</param>
public sealed record LeaveQuestion(string Id) : Effect;

/// <summary>The citizen does not want a person any more.</summary>
public sealed record SendPersonAway : Effect;

/// <summary>The citizen said something while a person was wanted or spoke.</summary>
public sealed record CitizenSpoke : Effect;

/// <summary>Somebody spoke who is not the bot, in the platform's own inbox or with another tool.</summary>
/// <param name="Id">The id of the entry, if there is none yet: unguessable.</param>
/// <param name="Answered">True if it was a person's word; false if the citizen spoke to one there.</param>
public sealed record PersonSpokeElsewhere(string Id, bool Answered) : Effect;

/// <summary>Nobody speaks elsewhere any more.</summary>
public sealed record PersonElsewhereLeft : Effect;

/// <summary>Nobody has said anything for so long that the bot has just answered again.</summary>
public sealed record QuietIsOver : Effect;

/// <summary>Let somebody answer in the platform's own inbox, who has asked for it.</summary>
/// <param name="App">The platform's id of what they answer with.</param>
public sealed record GiveThread(string App) : Effect;
