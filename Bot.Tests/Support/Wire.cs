using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Bot.Tests.Support;

/// <summary>The way of TCP connections to a server of this machine, which a test may cut, slow down, hold up, or lead elsewhere.</summary>
public sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, FreePort.Next());
    private readonly ConcurrentDictionary<Socket, bool> ends = new();
    private readonly CancellationTokenSource closing = new();
    private readonly Task accepting;
    private TaskCompletionSource way = Open();
    private volatile bool isCut;

    /// <param name="to">The port of the server.</param>
    public Wire(int to)
    {
        To = to;
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>The port to connect to.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Where new connections lead.</summary>
    public int To { get; private set; }

    /// <summary>How long each piece is on its way, in either direction.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>How much goes through each connection in a second, in either direction; 0 for no limit.</summary>
    public int BytesPerSecond { get; set; }

    /// <summary>Breaks all connections and refuses new ones.</summary>
    public void Cut()
    {
        isCut = true;
        foreach (var end in ends.Keys)
        {
            Break(end);
        }
    }

    /// <summary>Ends <see cref="Cut"/>, <see cref="Hold"/> and slowness.</summary>
    public void Mend()
    {
        isCut = false;
        (Delay, BytesPerSecond) = (TimeSpan.Zero, 0);
        way.TrySetResult();
    }

    /// <summary>Lets nothing through any more, without a sign: what is sent waits.</summary>
    public void Hold() => way = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Breaks all connections; who connects again finds another server.</summary>
    public void LeadTo(int port)
    {
        Cut();
        To = port;
        Mend();
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        Cut();
        way.TrySetResult();
        listener.Dispose();
        await accepting;
        closing.Dispose();
    }

    private static TaskCompletionSource Open()
    {
        var open = new TaskCompletionSource();
        open.SetResult();
        return open;
    }

    private async Task AcceptAsync()
    {
        while (!closing.IsCancellationRequested)
        {
            try
            {
                _ = ConnectAsync(await listener.AcceptSocketAsync(closing.Token));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The end, or a caller who has gone already.
            }
        }
    }

    private async Task ConnectAsync(Socket near)
    {
        using var far = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        near.NoDelay = true;
        (ends[near], ends[far]) = (true, true);
        try
        {
            if (!isCut)
            {
                await far.ConnectAsync(IPAddress.Loopback, To);
                await Task.WhenAny(PumpAsync(near, far), PumpAsync(far, near));
            }
        }
        catch (SocketException)
        {
            // Nobody is there.
        }

        ends.TryRemove(near, out _);
        ends.TryRemove(far, out _);
        Break(near);
        Break(far);
    }

    private async Task PumpAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (!isCut && await from.ReceiveAsync(buffer, closing.Token) is > 0 and var count)
            {
                await way.Task;
                await Task.Delay(Delay + (BytesPerSecond is 0 ? TimeSpan.Zero : TimeSpan.FromSeconds((double)count / BytesPerSecond)), TimeProvider.System, closing.Token);
                for (var sent = 0; sent < count;)
                {
                    sent += await to.SendAsync(buffer.AsMemory(sent, count - sent), closing.Token);
                }
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // One of the two has gone; the other one is told.
        }
    }

    private static void Break(Socket end)
    {
        try
        {
            end.LingerState = new(enable: true, seconds: 0);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It has ended by itself.
        }

        end.Dispose();
    }
}
