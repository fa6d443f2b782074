namespace Bot.Tests.Support;

/// <summary>
/// The folder of recorded test data that stands beside the repository on the team's machines. A clone elsewhere has none:
/// what every clone needs is in our own tree, and a test that reads from here checks <see cref="IsPresent"/> first.
/// </summary>
public static class SharedData
{
    public static string? Root { get; } = Find();

    public static bool IsPresent => Root is not null;

    public static string PathOf(params string[] parts) =>
        Path.Combine([Root ?? throw new InvalidOperationException("There is no shared data here."), .. parts]);

    private static string? Find()
    {
        var repository = Repository.Root;
        var shared = Path.Combine(Path.GetDirectoryName(repository) ?? repository, "shared");
        return File.Exists(Path.Combine(shared, "design.md")) ? shared : null;
    }
}
