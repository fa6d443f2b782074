namespace Bot.Platform;

/// <summary>Section <c>Site</c>.</summary>
public sealed class SiteOptions
{
    /// <summary>The address under which citizens and staff reach us, for links in messages.</summary>
    public string PublicBaseUrl { get; init; } = "";

    public string TimeZone { get; init; } = "Asia/Taipei";

    /// <summary>Whether <c>/simulator</c> is there; only in Development unless set.</summary>
    public bool? Simulator { get; init; }

    /// <summary>Whether a start from a developer's terminal opens the simulator in the browser.</summary>
    public bool OpenBrowser { get; init; }
}
