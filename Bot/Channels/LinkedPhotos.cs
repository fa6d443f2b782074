using System.Net;
using System.Net.Sockets;
using Bot.Media;
using Bot.Platform;

namespace Bot.Channels;

/// <summary>
/// Fetches photos by a link, from where <see cref="PhotoLinks"/> allows and from nowhere else: each redirect is asked
/// anew, and a platform's name that leads to an address of our own network is not called. No token is sent along.
/// </summary>
internal sealed class LinkedPhotos : IDisposable
{
    private const int MostHops = 4;
    private readonly PhotoLinks links;
    private readonly HttpClient http;

    public LinkedPhotos(PhotoLinks links)
    {
        this.links = links;
        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectCallback = ConnectAsync,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false
        })
        {
            Timeout = Timeout.InfiniteTimeSpan
        };
    }

    /// <inheritdoc cref="IPhotoSource.FetchAsync"/>
    public async Task<PhotoArrival> FetchAsync(string? link, Stream target, int maxBytes, CancellationToken cancellation)
    {
        try
        {
            for (var hop = 0; hop < MostHops && links.TryParse(link, out var url); hop++)
            {
                using var response = await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellation);
                if (response is not { StatusCode: >= HttpStatusCode.MovedPermanently and < HttpStatusCode.BadRequest, Headers.Location: { } next })
                {
                    return await ArriveAsync(response, target, maxBytes, cancellation);
                }

                link = new Uri(url, next).AbsoluteUri;
            }

            return PhotoArrival.Refused;
        }
        catch (NotPublicException)
        {
            return PhotoArrival.Refused;
        }
        catch (HttpRequestException e) when (e.InnerException is NotPublicException)
        {
            return PhotoArrival.Refused;
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return PhotoArrival.TryLater;
        }
    }

    public void Dispose() => http.Dispose();

    // 403 is what Meta's servers say when the signature of a link has expired.
    private static async Task<PhotoArrival> ArriveAsync(HttpResponseMessage response, Stream target, int maxBytes, CancellationToken cancellation) =>
        response.StatusCode switch
        {
            HttpStatusCode.OK => await LimitedCopy.CopyAsync(response.Content, target, maxBytes, cancellation) is null
                ? PhotoArrival.TooLarge
                : PhotoArrival.Fetched,
            HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone => PhotoArrival.Gone,
            _ => PhotoArrival.TryLater
        };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var url = context.InitialRequestMessage.RequestUri!;
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);

        // Where a proxy stands in between it is the proxy that we connect to, and the proxy that looks names up.
        if (!links.IsNamed(url) && context.DnsEndPoint.Host == url.IdnHost)
        {
            addresses = Array.FindAll(addresses, PublicAddress.Is);
            if (addresses is [])
            {
                throw new NotPublicException();
            }
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class NotPublicException() : IOException("The name of this server leads to no public address.");
}
