using Bot.Dialogs.Places;

namespace Bot.Dialogs.Forms;

/// <summary>
/// A form that is being filled in. It holds answers by question, never a position: where the citizen is follows from what
/// is answered, so going back, editing, a restart and a release with other questions need nothing here.
/// </summary>
public sealed record Draft
{
    /// <summary>Unguessable; a draft becomes one case at most.</summary>
    public required string Id { get; init; }

    /// <summary>Which form (<c>report</c>).</summary>
    public required string Form { get; init; }

    /// <summary>What was answered, by question; also what belongs to branches that do not apply at the moment.</summary>
    public IReadOnlyDictionary<string, Answer> Answers { get; init => field = value ?? field; } = new Dictionary<string, Answer>();

    /// <summary>The photos sent so far, in order.</summary>
    public IReadOnlyList<DraftPhoto> Photos { get; init => field = value ?? field; } = [];

    /// <summary>The answered question that is asked again, by "back" or "change".</summary>
    public string? Editing { get; init; }

    /// <summary>How often in a row the pending question was not answered.</summary>
    public int Misses { get; init; }

    /// <summary>Words that may be meant as the answer, until the citizen says so.</summary>
    public string? Held { get; init; }

    /// <summary>Words that came with a photo and answered nothing yet: they are offered where they may.</summary>
    public string? Caption { get; init; }

    /// <summary>True once the citizen was asked whether to throw the form away.</summary>
    public bool Leaving { get; init; }

    /// <summary>True once a member of staff has filled in something: only the citizen's own buttons go on from there.</summary>
    public bool Assisted { get; init; }

    /// <summary>When it was begun (UTC).</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>When the citizen last did something in it (UTC).</summary>
    public required DateTime TouchedAt { get; init; }
}

/// <summary>A photo of a draft.</summary>
/// <param name="Id">As in <see cref="Reports.WantedPhoto.Id"/>.</param>
/// <param name="MessageId">The platform's id of the message that brought it, where it tells one: for "unsend".</param>
/// <param name="SetId">Photos sent together share it.</param>
/// <param name="SetIndex">Place in the set, from 1.</param>
/// <param name="Point">Where it was taken, if the file told it.</param>
public sealed record DraftPhoto(string Id, string? MessageId, string? SetId, int? SetIndex, GeoPoint? Point = null);

/// <summary>A draft that became a case, remembered so that a second "send" is told the number again.</summary>
/// <param name="DraftId">The draft.</param>
/// <param name="Number">The case's number.</param>
/// <param name="FiledAt">When (UTC).</param>
/// <param name="Photos">Its photos, in case one of them cannot be had.</param>
public sealed record FiledDraft(string DraftId, string Number, DateTime FiledAt, IReadOnlyList<string> Photos);
