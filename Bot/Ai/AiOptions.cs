using System.Net;

namespace Bot.Ai;

/// <summary>Section <c>Ai</c>: a model that helps to choose among approved answers. Off without <see cref="Endpoint"/>.</summary>
public sealed class AiOptions
{
    public const string Section = "Ai";

    /// <summary>Where an OpenAI-compatible API is served, up to and including <c>/v1</c>; without any path, <c>/v1</c> is assumed.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>May be empty for a server of one's own: this machine, a private address, a name without a dot.</summary>
    public string ApiKey { get; init; } = "";

    /// <summary>Chooses among candidates and drafts for staff. Has to know JSON schemas ("structured outputs").</summary>
    public string ChatModel { get; init; } = "";

    /// <summary>Tells which texts mean nearly the same.</summary>
    public string EmbeddingModel { get; init; } = "";

    /// <summary>Orders candidates by meaning as well, and offers entries that share no word with the message.</summary>
    public bool Embeddings { get; init; } = true;

    /// <summary>Lets the chat model pick one of the candidates where the words alone waver.</summary>
    public bool Chooser { get; init; } = true;

    /// <summary>Drafts phrasings and translations when staff ask for them.</summary>
    public bool StaffDrafts { get; init; } = true;

    /// <summary>How long a citizen waits for it in all, in milliseconds; then the answer is the one found without it.</summary>
    public int TimeLimitMs { get; init; } = 2500;

    /// <summary>Tokens for all features and all servers together, per day of the agency's time zone.</summary>
    public long DailyTokens { get; init; } = 500_000;

    public bool Chats => Chooser || StaffDrafts;

    public bool IsOn => Endpoint is not "" && (Chats || Embeddings);

    /// <summary>The endpoint as the client wants it.</summary>
    public Uri Address => Uri is { AbsolutePath: "/" } bare ? new(bare, "v1") : Uri!;

    /// <summary>A sentence that names the first key that is missing or wrong; null if all is well or nothing is configured.</summary>
    public string? Problem => this switch
    {
        { Endpoint: "" } when (ApiKey, ChatModel, EmbeddingModel) is not ("", "", "") => Missing(nameof(Endpoint)),
        { IsOn: false } => null,
        { Uri: null } => $"{Section}:{nameof(Endpoint)} must be an http or https address.",
        { IsOurs: false, Uri.Scheme: "http" } => $"{Section}:{nameof(Endpoint)} must be https: citizens' words would travel in the open.",
        { IsOurs: false, ApiKey: "" } => Missing(nameof(ApiKey)),
        { Chats: true, ChatModel: "" } =>
            $"{Missing(nameof(ChatModel))} (Or set {Section}:{nameof(Chooser)} and {Section}:{nameof(StaffDrafts)} to false.)",
        { Embeddings: true, EmbeddingModel: "" } => $"{Missing(nameof(EmbeddingModel))} (Or set {Section}:{nameof(Embeddings)} to false.)",
        { TimeLimitMs: < 1 or > 2500 } => $"{Section}:{nameof(TimeLimitMs)} must be between 1 and 2500.",
        { DailyTokens: < 0 } => $"{Section}:{nameof(DailyTokens)} must not be negative.",
        _ => null
    };

    private Uri? Uri => Uri.TryCreate(Endpoint, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;

    private bool IsOurs => Uri is { } uri
        && (uri.IsLoopback || !uri.Host.Contains('.', StringComparison.Ordinal) || (IPAddress.TryParse(uri.Host, out var ip) && IsPrivate(ip.GetAddressBytes())));

    // RFC 1918.
    private static bool IsPrivate(byte[] address) =>
        address is [10, ..] or [192, 168, ..] or [172, >= 16 and <= 31, ..];

    private static string Missing(string key) => $"Ai is configured in part: {Section}:{key} is missing.";
}
