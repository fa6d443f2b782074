namespace Bot.Tests.Support;

/// <summary>A folder of its own for a test, gone afterwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("bot-test-").FullName;

    /// <summary>One for whoever disposes of it at the end of many tests.</summary>
    public static TemporaryFolder Open() => new();

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
