namespace Bot.Channels.Line;

/// <summary>The section <c>Line</c> of the configuration. Without any secret the channel is off.</summary>
public sealed class LineOptions
{
    public const string Section = "Line";

    /// <summary>Signs the webhooks. Looks hexadecimal, is used as text.</summary>
    public string ChannelSecret { get; init; } = "";

    /// <summary>Also accepted while the secret is being changed; empty otherwise.</summary>
    public string PreviousChannelSecret { get; init; } = "";

    /// <summary>Opens the Messaging API to us.</summary>
    public string ChannelAccessToken { get; init; } = "";

    /// <summary>Where calls go.</summary>
    public string ApiBaseUrl { get; init; } = "https://api.line.me";

    /// <summary>Where photos and files are fetched.</summary>
    public string DataApiBaseUrl { get; init; } = "https://api-data.line.me";

    /// <summary>
    /// Servers outside LINE (<c>https://photos.example.org</c>) from which photos are fetched that a LIFF page of ours sent;
    /// empty: from none. They are called as they stand here, also inside our own network.
    /// </summary>
    public IReadOnlyList<string> PhotoOrigins { get; init; } = [];

    /// <summary>
    /// How many pushes a calendar month (where the agency is) may cost; the smallest Taiwanese plan includes 200. Beyond it,
    /// what would be pushed waits for the citizen's next message or the next month. 0 pushes nothing.
    /// </summary>
    public int MonthlyPushBudget { get; init; } = 200;

    /// <summary>True as soon as anybody has begun to configure the channel.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(ChannelSecret + PreviousChannelSecret + ChannelAccessToken);
}
