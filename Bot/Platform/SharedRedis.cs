using StackExchange.Redis;

namespace Bot.Platform;

/// <summary>
/// The Redis that several machines share (<c>Redis:ConnectionString</c>). Connected at the first use, and once; while it is away the
/// connection comes back by itself.
/// </summary>
public sealed class SharedRedis(ConfigurationOptions options) : IAsyncDisposable
{
    private readonly Lazy<ConnectionMultiplexer> connection = new(() => ConnectionMultiplexer.Connect(options));

    public IDatabase Database => connection.Value.GetDatabase();

    /// <summary>True if there is a connection now; one that nobody has asked for yet is being made.</summary>
    public bool IsConnected => connection.Value.IsConnected;

    public ValueTask DisposeAsync() => connection.IsValueCreated ? connection.Value.DisposeAsync() : ValueTask.CompletedTask;

    /// <summary>How to connect. A Redis that is away at the start is tried again instead of given up.</summary>
    internal static ConfigurationOptions Read(string connectionString)
    {
        var options = ConfigurationOptions.Parse(connectionString);
        options.AbortOnConnectFail = false;
        return options;
    }
}
