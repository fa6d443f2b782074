using System.Net;

namespace Bot.Faqs.Links;

/// <summary>
/// Looks whether there is a page at the end of a link: reads the status and never the page. Only http and https, only
/// servers that <see cref="LinkNetwork"/> allows, asked anew at every redirect; ten seconds for all of it.
/// </summary>
public sealed class LinkProbe : IDisposable
{
    private const int MostHops = 5;
    private const int MostHeaderKilobytes = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly HttpClient http;

    public LinkProbe(LinkNetwork network) => http = new HttpClient(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        ConnectCallback = (context, cancellation) => network.ConnectAsync(context.DnsEndPoint, cancellation),
        ConnectTimeout = TimeSpan.FromSeconds(5),
        MaxResponseHeadersLength = MostHeaderKilobytes,
        PooledConnectionLifetime = TimeSpan.Zero,
        UseCookies = false,
        UseProxy = false // a proxy would look the names up, and the rules would judge the proxy
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        DefaultRequestHeaders = { { "User-Agent", "link-check" }, { "Accept", "*/*" } }
    };

    /// <summary>What is at the end of an address.</summary>
    /// <returns>The outcome, and the HTTP status of the last answer if there was one.</returns>
    public async Task<(LinkOutcome Outcome, int? Status)> LookAsync(string address, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            return await FollowAsync(address, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (LinkOutcome.TooSlow, null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return (e is LinkNetwork.NotAllowedException || e.InnerException is LinkNetwork.NotAllowedException ? LinkOutcome.NotPublic : LinkOutcome.Unreachable, null);
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<(LinkOutcome, int?)> FollowAsync(string address, CancellationToken cancellation)
    {
        for (var hop = 0; hop <= MostHops; hop++)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.UserInfo is not "")
            {
                return (LinkOutcome.NotPublic, null);
            }

            using var answer = await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellation);
            var status = (int)answer.StatusCode;
            if (answer is not { StatusCode: >= HttpStatusCode.MovedPermanently and < HttpStatusCode.BadRequest, Headers.Location: { } next })
            {
                return (status < 400 ? LinkOutcome.Works : LinkOutcome.Refused, status);
            }

            address = new Uri(url, next).AbsoluteUri;
        }

        return (LinkOutcome.TooManyRedirects, null);
    }
}
