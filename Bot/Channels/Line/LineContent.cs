namespace Bot.Channels.Line;

/// <summary>What became of fetching a medium.</summary>
/// <param name="Outcome">Whether it is here.</param>
/// <param name="MediaType">What LINE says it is; check the bytes before relying on it.</param>
/// <param name="Length">Bytes copied.</param>
public sealed record LineContent(LineContentOutcome Outcome, string? MediaType = null, long Length = 0);

/// <summary>The outcomes of fetching a medium.</summary>
public enum LineContentOutcome
{
    /// <summary>Copied completely.</summary>
    Fetched,

    /// <summary>LINE still prepares it (large videos): ask again in some seconds.</summary>
    NotReadyYet,

    /// <summary>LINE does not have it (any more).</summary>
    NotFound,

    /// <summary>The citizen took the message back: forget it.</summary>
    TakenBack,

    /// <summary>Larger than we accept.</summary>
    TooLarge,

    /// <summary>Our token is wrong or may not do this.</summary>
    NotAllowed,

    /// <summary>LINE or the network failed.</summary>
    TryLater
}
