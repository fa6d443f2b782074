using Bot.Dialogs.Activities;
using Bot.Media;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Line;

/// <summary>
/// Photos are fetched by the id of their message. One that a LIFF page sent lies on that page's own server
/// (<c>contentProvider: external</c>) and is fetched only if the agency has named the server.
/// </summary>
internal sealed class LinePhotos(LineContentClient client, IOptions<LineOptions> options) : IPhotoSource, IDisposable
{
    private readonly LinkedPhotos linked = new(new PhotoLinks([], options.Value.PhotoOrigins));

    public string Channel => LineIds.Channel;

    public async Task<PhotoArrival> FetchAsync(MediaItem item, Stream target, int maxBytes, CancellationToken cancellation) =>
        item.ContentId is { } id && LineIds.IsMessage(id)
            ? ArrivalOf((await client.FetchAsync(id, target, maxBytes, cancellation)).Outcome)
            : await linked.FetchAsync(item.Url, target, maxBytes, cancellation);

    public void Dispose() => linked.Dispose();

    // A wrong token is repaired sooner or later, and the photo is still there then.
    private static PhotoArrival ArrivalOf(LineContentOutcome outcome) => outcome switch
    {
        LineContentOutcome.Fetched => PhotoArrival.Fetched,
        LineContentOutcome.NotFound or LineContentOutcome.TakenBack => PhotoArrival.Gone,
        LineContentOutcome.TooLarge => PhotoArrival.TooLarge,
        _ => PhotoArrival.TryLater
    };
}
