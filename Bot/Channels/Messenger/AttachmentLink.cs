using System.Diagnostics.CodeAnalysis;

namespace Bot.Channels.Messenger;

/// <summary>
/// The guard before a citizen's photo is fetched: only https addresses of Meta's own servers, so that no webhook can make
/// us call somewhere else. The link is signed and expires: fetch it at once, and follow no redirect to another host.
/// </summary>
public static class AttachmentLink
{
    public static bool TryParse(string? url, [NotNullWhen(true)] out Uri? link) =>
        Uri.TryCreate(url, UriKind.Absolute, out link) &&
        link is { Scheme: "https", IsDefaultPort: true, UserInfo: "" } &&
        (link.Host.EndsWith(".fbcdn.net", StringComparison.Ordinal) || link.Host.EndsWith(".fbsbx.com", StringComparison.Ordinal));
}
