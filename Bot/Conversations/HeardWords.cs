using System.Text.Json;
using Bot.Dialogs;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Privacy;
using Bot.Messaging;

namespace Bot.Conversations;

/// <summary>What a citizen did, for staff to read: the kind, and the words if there were any.</summary>
/// <param name="Kind">The activity's name as it is stored: <c>text</c>, <c>choice</c>, <c>media</c> …; <c>gone</c> if it is not kept any more.</param>
/// <param name="Words">As the citizen wrote them, or masked; null where there are none.</param>
/// <param name="Media">How many pictures and the like came with it.</param>
public sealed record HeardWords(string Kind, string? Words, int Media = 0)
{
    /// <summary>The kind of what was taken back, deleted at the citizen's wish, or past its time.</summary>
    public const string Gone = "gone";

    /// <summary>Reads a row of the inbox.</summary>
    internal static HeardWords Of(Inbox inbox, string? stored, bool masked)
    {
        var heard = inbox.Open(stored) is { } json ? Of(JsonSerializer.Deserialize(json, DialogsJson.Default.Activity)) : new(Gone, null);
        return masked && heard.Words is { } words ? heard with { Words = Masking.Mask(words) } : heard;
    }

    // A shared place may be somebody's home: it is words here like any other.
    private static HeardWords Of(Activity? activity) => activity switch
    {
        TextActivity text => new("text", text.Text),
        ChoiceActivity tap => new("choice", tap.Label ?? tap.Data),
        PlaceActivity place => new("place", place.Address ?? place.Title),
        MediaActivity media => new("media", media.Text, media.Items.Count),
        StickerActivity sticker => new("sticker", sticker.Text),
        FollowActivity => new("follow", null),
        UnfollowActivity => new("unfollow", null),
        UnsendActivity => new("unsend", null),
        PersonSpokeActivity { Overheard: true } elsewhere => new("overheard", elsewhere.Words, elsewhere.Media),
        PersonSpokeActivity or PersonAsksActivity => new("person-spoke", null),
        ControlReturnedActivity => new("control-returned", null),
        _ => new("other", null)
    };
}
