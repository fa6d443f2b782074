using Bot.Dialogs.Activities;
using Bot.Media;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Messenger;

/// <summary>Photos lie on Meta's own servers, behind signed links that expire after a time that Meta does not tell.</summary>
internal sealed class MessengerPhotos(IOptions<MessengerOptions> options) : IPhotoSource, IDisposable
{
    private readonly LinkedPhotos linked = new(LinksFor(options.Value));

    public string Channel => MessengerPage.ChannelName;

    public Task<PhotoArrival> FetchAsync(MediaItem item, Stream target, int maxBytes, CancellationToken cancellation) =>
        linked.FetchAsync(item.Url, target, maxBytes, cancellation);

    public void Dispose() => linked.Dispose();

    internal static PhotoLinks LinksFor(MessengerOptions options) => new([".fbcdn.net", ".fbsbx.com"], options.PhotoOrigins);
}
