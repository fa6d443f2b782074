using System.Globalization;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Places;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Forms;

/// <summary>The photos of a draft: they come at any time, by ones and in sets, and may be taken back.</summary>
internal static class PhotoTray
{
    /// <summary>Photos a report.</summary>
    public const int Most = 5;

    /// <summary>Adds the photos of a message; of photos sent together the first is answered, the others come silently.</summary>
    public static Turn Add(Moment moment, MediaActivity media)
    {
        var draft = moment.Draft!;
        var words = FormWords.In(moment);
        var items = media.Items.Where(item => item.Kind is MediaKind.Photo).ToArray();
        var fresh = items.Take(Most - draft.Photos.Count).Select((item, i) => (Item: item, Photo: PhotoOf(moment.Facts, media, item, i))).ToArray();
        var set = items.Select(item => item.SetId).FirstOrDefault(id => id is not null);
        var isAnswered = set is not null && set == moment.Conversation.AnsweredMediaSet;
        var next = (moment with { Conversation = moment.Conversation with { AnsweredMediaSet = set } })
            .With(draft with { Photos = [.. fresh.Aggregate(draft.Photos, (photos, f) => Insert(photos, f.Photo))], Editing = null, Misses = 0 });
        var together = Math.Max(items.Length, items.Max(item => item.SetTotal) ?? 0);
        string[] leads =
        [
            Wordbook.Fill(words.PhotosTaken, Math.Min(Most, draft.Photos.Count + together)),
            draft.Photos.Count + together > Most ? words.TooManyPhotos : "",
            draft.Photos is [] ? words.FirstPhotoNotice : ""
        ];
        var turn = isAnswered ? next.Say() : Asking.Next(next, string.Join('\n', leads.Where(lead => lead.Length > 0)));
        return fresh is [] ? turn : turn with
        {
            Effects = [.. turn.Effects, new FetchPhotos(draft.Id, [.. fresh.Select(f => new WantedPhoto(f.Photo.Id, f.Item, f.Photo.MessageId))])]
        };
    }

    /// <summary>Deletes all of them.</summary>
    public static Turn Drop(Moment moment)
    {
        var draft = moment.Draft!;
        var turn = Asking.Next(moment.With(draft with { Photos = [], Editing = null, Misses = 0 }), FormWords.In(moment).PhotosDropped);
        return turn with { Effects = [.. turn.Effects, new DropPhotos([.. draft.Photos.Select(p => p.Id)])] };
    }

    /// <summary>A message was taken back: its photo leaves the draft without a word.</summary>
    public static Turn Unsend(Conversation conversation, string messageId)
    {
        var lost = (conversation.Drafts ?? []).SelectMany(d => d.Photos).Where(p => p.MessageId == messageId).Select(p => p.Id).ToArray();
        return new(
            lost.Aggregate(conversation, Without),
            [],
            lost is [] ? [new ForgetMessage(messageId)] : [new ForgetMessage(messageId), new DropPhotos(lost)]);
    }

    /// <summary>The file told where it was taken.</summary>
    public static Conversation Ready(Conversation conversation, PhotoReadyActivity ready) =>
        (ready.Latitude, ready.Longitude) is ({ } latitude, { } longitude)
            ? Change(conversation, ready.PhotoId, photo => photo with { Point = new GeoPoint(latitude, longitude) })
            : conversation;

    /// <summary>A photo cannot be had: it leaves the draft, and the citizen is told, also if the report is sent already.</summary>
    public static Turn Lost(Moment moment, PhotoLostActivity lost)
    {
        var conversation = moment.Conversation;
        var isKnown = (conversation.Drafts ?? []).SelectMany(d => d.Photos).Any(p => p.Id == lost.PhotoId)
            || (conversation.Filed ?? []).Any(f => f.Photos.Contains(lost.PhotoId));
        var next = moment with { Conversation = Without(conversation, lost.PhotoId) };
        return isKnown ? next.Say(new TextSaying(FormWords.In(moment).Lost(lost.Problem))) : moment.Say();
    }

    // LINE names a content by its message; a webhook that an older program stored says no more than that.
    private static DraftPhoto PhotoOf(Facts facts, MediaActivity media, MediaItem item, int number) => new(
        facts.FreshId + number.ToString("x2", CultureInfo.InvariantCulture), media.MessageId ?? item.ContentId, item.SetId, item.SetIndex);

    // The photos of a set may arrive in any order.
    private static IReadOnlyList<DraftPhoto> Insert(IReadOnlyList<DraftPhoto> photos, DraftPhoto photo)
    {
        var at = photos.Index().Where(p => p.Item.SetId is not null && p.Item.SetId == photo.SetId && p.Item.SetIndex > photo.SetIndex)
            .Select(p => p.Index).DefaultIfEmpty(photos.Count).First();
        return [.. photos.Take(at), photo, .. photos.Skip(at)];
    }

    private static Conversation Without(Conversation conversation, string photoId) =>
        Change(conversation, photoId, _ => null);

    private static Conversation Change(Conversation conversation, string photoId, Func<DraftPhoto, DraftPhoto?> change) =>
        (conversation.Drafts ?? []).FirstOrDefault(d => d.Photos.Any(p => p.Id == photoId)) is { } draft
            ? conversation.Changed(draft with { Photos = [.. draft.Photos.Select(p => p.Id == photoId ? change(p) : p).OfType<DraftPhoto>()] })
            : conversation;
}
