namespace Bot.Channels.Messenger;

/// <summary>Section <c>Messenger</c> of the settings. Without the three secrets the channel is off.</summary>
public sealed class MessengerOptions
{
    public const string Section = "Messenger";

    /// <summary>Signs what Meta sends us, and proves our calls (<c>appsecret_proof</c>).</summary>
    public string AppSecret { get; init; } = "";

    /// <summary>Better that of a system user: a person's dies with a changed password.</summary>
    public string PageAccessToken { get; init; } = "";

    /// <summary>The word that the app dashboard repeats when the callback address is registered.</summary>
    public string VerifyToken { get; init; } = "";

    /// <summary>The Page that the citizens write to.</summary>
    public string PageId { get; init; } = "";

    /// <summary>Optional. Tells our own echoes and thread moves from those of other apps without guessing.</summary>
    public string AppId { get; init; } = "";

    public string GraphBaseUrl { get; init; } = "https://graph.facebook.com";

    public string GraphVersion { get; init; } = "v26.0";

    /// <summary>
    /// Servers other than Meta's (<c>https://photos.example.org</c>) from which photos are fetched, such as a stand-in for
    /// tests. They are called as they stand here, also inside our own network.
    /// </summary>
    public IReadOnlyList<string> PhotoOrigins { get; init; } = [];

    public bool IsOff => (AppSecret, PageAccessToken, VerifyToken) is ("", "", "");

    /// <summary>A sentence that names the first key that is missing or wrong; null if all is well or the channel is off.</summary>
    public string? Problem => this switch
    {
        { IsOff: true } => null,
        { AppSecret: "" } => Missing(nameof(AppSecret)),
        { PageAccessToken: "" } => Missing(nameof(PageAccessToken)),
        { VerifyToken: "" } => Missing(nameof(VerifyToken)),
        { PageId: "" } => Missing(nameof(PageId)),
        { GraphVersion: "" } => Missing(nameof(GraphVersion)),
        _ when !Uri.TryCreate(GraphBaseUrl, UriKind.Absolute, out _) =>
            $"{Section}:{nameof(GraphBaseUrl)} is not an absolute address.",
        _ when !PhotoOrigins.All(origin => Uri.TryCreate(origin, UriKind.Absolute, out var url) && url.Scheme is "http" or "https") =>
            $"{Section}:{nameof(PhotoOrigins)} must hold http or https addresses only.",
        _ => null
    };

    private static string Missing(string key) => $"Messenger is configured in part: {Section}:{key} is missing.";
}
