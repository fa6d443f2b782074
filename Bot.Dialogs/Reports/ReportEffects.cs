using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Reports;

/// <summary>Make a case of what the citizen has confirmed: identity, case, the links of its photos and its clock.</summary>
/// <param name="DraftId">The form that was filled in; a draft becomes one case at most.</param>
/// <param name="Report">What was confirmed.</param>
/// <param name="Informer">Who informs.</param>
/// <param name="Consent">To the notice about personal data.</param>
/// <param name="Receipt">What the citizen is told in the same turn.</param>
public sealed record FileCase(string DraftId, Report Report, Informer Informer, Consent Consent, CaseReceipt Receipt) : Effect;

/// <summary>Fetch photos from the platform for a draft. What became of each comes back as an activity.</summary>
/// <param name="DraftId">The form that they belong to.</param>
/// <param name="Photos">In the order in which they were sent.</param>
public sealed record FetchPhotos(string DraftId, IReadOnlyList<WantedPhoto> Photos) : Effect;

/// <summary>A photo to fetch.</summary>
/// <param name="Id">The id that the draft keeps: unguessable, no part of it comes from outside.</param>
/// <param name="Item">Where to get it.</param>
/// <param name="MessageId">The platform's id of the message that brought it, where it tells one: for "unsend".</param>
public sealed record WantedPhoto(string Id, MediaItem Item, string? MessageId);

/// <summary>Delete photos that are not wanted any more, fetched or not.</summary>
public sealed record DropPhotos(IReadOnlyList<string> Ids) : Effect;

/// <summary>Delete everything that belongs to a draft.</summary>
public sealed record DropDraft(string DraftId) : Effect;
