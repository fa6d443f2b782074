using System.Diagnostics.CodeAnalysis;

namespace Bot.Channels;

/// <summary>
/// The links that a channel fetches photos from. A webhook's link comes from outside: without this guard anybody could make
/// us call whatever our own network lets us reach.
/// </summary>
/// <param name="domains">The platform's own, with the leading dot (<c>.fbcdn.net</c>): https only, and only public addresses.</param>
/// <param name="origins">Servers that the agency itself named: called as they stand, wherever they are.</param>
internal sealed class PhotoLinks(IReadOnlyList<string> domains, IEnumerable<string> origins)
{
    private readonly HashSet<string> named = [.. origins.Select(origin => OriginOf(new Uri(origin)))];

    /// <summary>False if the link is not one that we call.</summary>
    public bool TryParse(string? link, [NotNullWhen(true)] out Uri? url) =>
        Uri.TryCreate(link, UriKind.Absolute, out url) && url.UserInfo is "" && (IsNamed(url) || IsOfPlatform(url));

    /// <summary>True for a server that the agency named.</summary>
    public bool IsNamed(Uri url) => named.Contains(OriginOf(url));

    private bool IsOfPlatform(Uri url) => url is { Scheme: "https", IsDefaultPort: true }
        && domains.Any(domain => url.Host.EndsWith(domain, StringComparison.Ordinal));

    private static string OriginOf(Uri url) => $"{url.Scheme}://{url.Host}:{url.Port}";
}
