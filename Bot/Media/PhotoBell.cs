using System.Threading.Channels;

namespace Bot.Media;

/// <summary>Tells the rounds that there is something to do, so that a photo need not wait for the next second.</summary>
internal sealed class PhotoBell
{
    private readonly Channel<bool> rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => rings.Writer.TryWrite(true);

    /// <summary>Waits for the next ring; false when the program stops.</summary>
    public async Task<bool> RungOrStopAsync(CancellationToken stopping)
    {
        try
        {
            return await rings.Reader.ReadAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
