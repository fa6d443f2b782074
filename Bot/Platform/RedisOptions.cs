namespace Bot.Platform;

/// <summary>Section <c>Redis</c>: what several machines share. Empty on a single machine.</summary>
public sealed class RedisOptions
{
    /// <summary>StackExchange.Redis connection string.</summary>
    public string ConnectionString { get; init; } = "";
}
