using System.Text.Json.Serialization;

namespace Bot.Dialogs.Activities;

/// <summary>
/// One thing a citizen did in a chat, in words that are the same for every channel. Activities are stored as JSON between
/// the webhook and the turn, so a name given here is kept for ever; a kind that an older program does not know is read
/// as <see cref="Activity"/> itself and answered with "I cannot read this".
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", IgnoreUnrecognizedTypeDiscriminators = true)]
[JsonDerivedType(typeof(TextActivity), "text")]
[JsonDerivedType(typeof(ChoiceActivity), "choice")]
[JsonDerivedType(typeof(PlaceActivity), "place")]
[JsonDerivedType(typeof(MediaActivity), "media")]
[JsonDerivedType(typeof(StickerActivity), "sticker")]
[JsonDerivedType(typeof(FollowActivity), "follow")]
[JsonDerivedType(typeof(UnfollowActivity), "unfollow")]
[JsonDerivedType(typeof(UnsendActivity), "unsend")]
[JsonDerivedType(typeof(PersonSpokeActivity), "person-spoke")]
[JsonDerivedType(typeof(ControlReturnedActivity), "control-returned")]
[JsonDerivedType(typeof(JoinedGroupActivity), "joined-group")]
[JsonDerivedType(typeof(PhotoReadyActivity), "photo-ready")]
[JsonDerivedType(typeof(PhotoLostActivity), "photo-lost")]
[JsonDerivedType(typeof(DraftOldActivity), "draft-old")]
[JsonDerivedType(typeof(SurveyOverActivity), "survey-over")]
[JsonDerivedType(typeof(PersonAsksActivity), "person-asks")]
[JsonDerivedType(typeof(PersonLeftActivity), "person-left")]
[JsonDerivedType(typeof(FormContinuedActivity), "form-continued")]
[JsonDerivedType(typeof(UnknownActivity), "unknown")]
public record Activity;

/// <summary>Typed words, exactly as they arrived (LINE: up to 5,000 UTF-16 units; Messenger: longer has been seen).</summary>
/// <param name="Text">The text; mentions of the bot itself are already taken out.</param>
public sealed record TextActivity(string Text) : Activity;

/// <summary>A tap on a quick reply, a button or a menu item of ours.</summary>
/// <param name="Data">What we put behind the button. It comes back from the client: never trust a right or a number in it.</param>
/// <param name="Label">The words on the button, where the channel tells them.</param>
public sealed record ChoiceActivity(string Data, string? Label = null) : Activity;

/// <summary>A location that the citizen shared (WGS 84 degrees).</summary>
public sealed record PlaceActivity(double Latitude, double Longitude, string? Title = null, string? Address = null) : Activity;

/// <summary>Photos, video, voice or a file. The content itself is fetched later, outside the turn.</summary>
/// <param name="Items">At least one; Messenger puts several photos into one message.</param>
/// <param name="Text">Words sent together with the media (Messenger only).</param>
/// <param name="MessageId">The platform's id of the message, by which the citizen may take it back; null where there is none.</param>
public sealed record MediaActivity(IReadOnlyList<MediaItem> Items, string? Text = null, string? MessageId = null) : Activity;

/// <summary>One medium of a <see cref="MediaActivity"/>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="ContentId">LINE: the message id to download by; null where the content is elsewhere.</param>
/// <param name="Url">Messenger: the signed and expiring link of Meta's own servers. LINE: an external provider's link.</param>
/// <param name="FileName">As the citizen named it: untrusted, never a path.</param>
/// <param name="SetId">Photos sent together share it; each arrives as an event of its own on LINE.</param>
/// <param name="SetIndex">Place in the set, from 1; may be missing.</param>
/// <param name="SetTotal">Size of the set; may be missing.</param>
public sealed record MediaItem(
    MediaKind Kind,
    string? ContentId = null,
    string? Url = null,
    string? FileName = null,
    string? SetId = null,
    int? SetIndex = null,
    int? SetTotal = null);

/// <summary>The kinds of medium that citizens send.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MediaKind>))]
public enum MediaKind
{
    /// <summary>A still picture.</summary>
    Photo,

    /// <summary>A moving picture.</summary>
    Video,

    /// <summary>A voice message or other sound.</summary>
    Audio,

    /// <summary>Any other file.</summary>
    File
}

/// <summary>A sticker; message stickers on LINE carry words.</summary>
public sealed record StickerActivity(string? Text = null) : Activity;

/// <summary>The citizen opened the conversation: added the account, unblocked it, or tapped "Get started".</summary>
/// <param name="Returning">True if the platform says that it was unblocked rather than added.</param>
/// <param name="Topic">What the link said that brought the citizen here (m.me <c>ref</c>); may be edited by anyone.</param>
public sealed record FollowActivity(bool Returning = false, string? Topic = null) : Activity;

/// <summary>The citizen blocked the account: nothing can be sent until the next <see cref="FollowActivity"/> or message.</summary>
public sealed record UnfollowActivity : Activity;

/// <summary>The citizen took a message back; its stored content must become unusable.</summary>
/// <param name="MessageId">The platform's id of the message that was taken back.</param>
public sealed record UnsendActivity(string MessageId) : Activity;

/// <summary>A person answered in the platform's own inbox or another tool did: the bot keeps silent from here.</summary>
/// <param name="Overheard">True if it was the citizen who spoke, to a person or a tool that has the conversation there.</param>
/// <param name="Words">What the citizen said there, for staff to read; null if there were no words, or they are not kept.</param>
/// <param name="Media">How many pictures and the like came with it.</param>
public sealed record PersonSpokeActivity(bool Overheard = false, string? Words = null, int Media = 0) : Activity;

/// <summary>The person gave the conversation back to the bot.</summary>
public sealed record ControlReturnedActivity : Activity;

/// <summary>The account was invited into a group chat.</summary>
public sealed record JoinedGroupActivity : Activity;

/// <summary>Something the citizen meant for us and that this program cannot read.</summary>
public sealed record UnknownActivity : Activity;
