using Bot.Dialogs.Activities;

namespace Bot.Media;

/// <summary>A photo that this server is about to fetch.</summary>
internal sealed record PhotoToFetch
{
    public required string Id { get; init; }

    public required string Citizen { get; init; }

    public required MediaItem Item { get; init; }

    /// <summary>Under which name it will be stored.</summary>
    public required string File { get; init; }

    /// <summary>Attempts that failed so far.</summary>
    public required int Attempts { get; init; }

    public required int Interruptions { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>True if it was dropped after this server had taken it: it is only to be let go.</summary>
    public required bool IsDropped { get; init; }
}
