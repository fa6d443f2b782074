using System.Net;
using System.Net.Sockets;

namespace Bot.Tests.Support;

/// <summary>
/// A port of the loopback address for a program that takes a moment to start. It is given out once, and lies below those that
/// the system gives to whoever connects or asks for any, so that nobody takes it meanwhile.
/// </summary>
public static class FreePort
{
    private const int Lowest = 12_000;
    private const int Count = 20_000;

    // Another test run on this machine begins elsewhere.
    private static int next = Random.Shared.Next(Count);

    public static int Next()
    {
        while (true)
        {
            var port = Lowest + ((Interlocked.Increment(ref next) & int.MaxValue) % Count);
            try
            {
                using var probe = new TcpListener(IPAddress.Loopback, port);
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
                // In use: the next one.
            }
        }
    }
}
