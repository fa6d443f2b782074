using Bot.Dialogs.Activities;

namespace Bot.Media;

/// <summary>Where a channel's photos are fetched. Each channel that is on brings one, found by <see cref="Channel"/>.</summary>
public interface IPhotoSource
{
    /// <summary>The word before the colon in a citizen's address: <c>line</c>, <c>messenger</c>.</summary>
    string Channel { get; }

    /// <summary>
    /// Copies what was sent into a stream. Never throws for what the platform or the network does; only when
    /// <paramref name="cancellation"/> says so.
    /// </summary>
    /// <param name="item">What the webhook said: not to be trusted.</param>
    /// <param name="target">Unless the answer is <see cref="PhotoArrival.Fetched"/>, what it holds is thrown away.</param>
    /// <param name="maxBytes">Never more is written, whatever the platform says about the length.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    Task<PhotoArrival> FetchAsync(MediaItem item, Stream target, int maxBytes, CancellationToken cancellation);
}

/// <summary>What became of an attempt to fetch a photo.</summary>
public enum PhotoArrival
{
    /// <summary>It is here, completely.</summary>
    Fetched,

    /// <summary>The platform still prepares it, is busy or cannot be reached.</summary>
    TryLater,

    /// <summary>The platform does not have it (any more).</summary>
    Gone,

    /// <summary>Larger than allowed.</summary>
    TooLarge,

    /// <summary>Not an address that we call.</summary>
    Refused
}
