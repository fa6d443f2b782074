using Bot.Media.Pictures;

namespace Bot.Media;

/// <summary>Where pictures are read, one at a time: a large one takes 200 MB while it is decoded.</summary>
internal sealed class Darkroom : IDisposable
{
    private readonly SemaphoreSlim oneAtATime = new(1);

    /// <summary>Reads a file once it is its turn.</summary>
    /// <param name="file">What somebody sent.</param>
    /// <param name="before">What has to be done just before.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<PictureReading> ReadAsync(byte[] file, Func<Task> before, CancellationToken cancellation)
    {
        await oneAtATime.WaitAsync(cancellation);
        try
        {
            await before();
            return await Task.Run(() => PictureReader.Read(file), cancellation);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();
}
