using System.Net;
using System.Net.Sockets;
using Bot.Platform;

namespace Bot.Faqs.Links;

/// <summary>
/// Which servers a link check may call. Names are looked up here, and the connection goes to the very address that was
/// judged: a name cannot lead to our own network by changing in between (OWASP, "Server Side Request Forgery Prevention").
/// </summary>
/// <param name="LookUp">Finds the addresses of a name.</param>
/// <param name="Allows">Whether an address may be called.</param>
public sealed record LinkNetwork(Func<string, CancellationToken, Task<IPAddress[]>> LookUp, Func<IPAddress, bool> Allows)
{
    /// <summary>The internet: every address that is public.</summary>
    public static LinkNetwork Internet { get; } = new(Dns.GetHostAddressesAsync, PublicAddress.Is);

    internal async ValueTask<Stream> ConnectAsync(DnsEndPoint server, CancellationToken cancellation)
    {
        var addresses = Array.FindAll(await LookUp(server.Host, cancellation), address => Allows(address));
        if (addresses is [])
        {
            throw new NotAllowedException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, server.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    internal sealed class NotAllowedException() : IOException("The name of this server leads to no address that may be called.");
}
