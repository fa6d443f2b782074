namespace Bot.Tests.Support;

/// <summary>A folder of its own for a test, gone afterwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("bot-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
