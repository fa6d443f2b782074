using Bot.Dialogs.Activities;
using Bot.Platform;

namespace Bot.Media;

/// <summary>Fetches one photo, reads it, stores it, and says what became of it. The original is only ever in memory.</summary>
internal sealed partial class PhotoFetcher(
    IEnumerable<IPhotoSource> sources, PhotoQueue queue, PhotoFiles files, Darkroom darkroom, TimeProvider clock, ILogger<PhotoFetcher> logger)
{
    /// <summary>The largest file that is taken.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>Longer than the outages that platforms have had; the citizen still remembers the report.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(6);

    private static readonly TimeSpan AttemptLimit = TimeSpan.FromMinutes(1);

    // A picture that brings the program down must not do so at every start.
    private const int MostInterruptions = 3;

    private readonly Dictionary<string, IPhotoSource> sourceByChannel = sources.ToDictionary(s => s.Channel);

    public async Task FetchAsync(PhotoToFetch photo, CancellationToken stopping)
    {
        try
        {
            if (photo.IsDropped)
            {
                await queue.PutBackAsync(photo, failed: false);
                return;
            }

            var outcome = await OutcomeAsync(photo, stopping) ?? GivenUp(photo);
            if (outcome is null)
            {
                await queue.PutBackAsync(photo, failed: true);
                return;
            }

            if (outcome is PhotoLostActivity lost)
            {
                LogLost(photo.Id, lost.Problem, photo.Attempts + 1);
            }

            await queue.FinishAsync(photo, outcome);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await queue.PutBackAsync(photo, failed: false);
        }
        catch (Exception e)
        {
            LogFailed(photo.Id, e);
            await queue.PutBackAsync(photo, failed: true);
        }
    }

    /// <returns>Null: try again later.</returns>
    private async Task<HostActivity?> OutcomeAsync(PhotoToFetch photo, CancellationToken stopping)
    {
        if (photo.Interruptions >= MostInterruptions || !sourceByChannel.TryGetValue(PhotoNews.ChannelOf(photo.Citizen), out var source))
        {
            return new PhotoLostActivity(photo.Id, PhotoProblem.NotReached);
        }

        using var original = new MemoryStream();
        return await ArriveAsync(source, photo.Item, original, stopping) switch
        {
            PhotoArrival.Fetched => await StoreAsync(photo, original.ToArray(), stopping),
            PhotoArrival.Gone => new PhotoLostActivity(photo.Id, PhotoProblem.Gone),
            PhotoArrival.TooLarge => new PhotoLostActivity(photo.Id, PhotoProblem.TooLarge),
            PhotoArrival.Refused => new PhotoLostActivity(photo.Id, PhotoProblem.NotReached),
            _ => null
        };
    }

    private async Task<PhotoArrival> ArriveAsync(IPhotoSource source, MediaItem item, Stream target, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(AttemptLimit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        try
        {
            return await source.FetchAsync(item, target, MostBytes, both.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return PhotoArrival.TryLater;
        }
    }

    private async Task<HostActivity> StoreAsync(PhotoToFetch photo, byte[] original, CancellationToken stopping)
    {
        KillPoint.Reach("photo.fetched");
        var (picture, problem) = await darkroom.ReadAsync(original, () => queue.BeginReadingAsync(photo), stopping);
        if (picture is null)
        {
            return new PhotoLostActivity(photo.Id, problem ?? PhotoProblem.NotAPicture);
        }

        await files.WriteAsync(photo.File, picture, stopping);
        KillPoint.Reach("photo.written");
        return new PhotoReadyActivity(photo.Id, picture.TakenAt?.Latitude, picture.TakenAt?.Longitude);
    }

    private PhotoLostActivity? GivenUp(PhotoToFetch photo) => clock.GetUtcNow().UtcDateTime - photo.CreatedAt > GiveUpAfter
        ? new PhotoLostActivity(photo.Id, PhotoProblem.NotReached)
        : null;

    [LoggerMessage(LogLevel.Warning, "Photo {Id} cannot be had after {Attempts} attempts: {Problem}")]
    private partial void LogLost(string id, PhotoProblem problem, int attempts);

    [LoggerMessage(LogLevel.Error, "Photo {Id} could not be stored; it is fetched again later")]
    private partial void LogFailed(string id, Exception problem);
}
