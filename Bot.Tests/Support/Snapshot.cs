using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Tests.Support;

/// <summary>
/// Compares JSON with a file in a <c>snapshots</c> folder beside the test. <c>UPDATE_SNAPSHOTS=1 ./test.sh</c> writes the
/// files anew; review them like code.
/// </summary>
public static class Snapshot
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    /// <summary>True when the files are to be written anew.</summary>
    public static bool AreUpdated => Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    public static void Matches(string json, string name, [CallerFilePath] string testFile = "")
    {
        using var document = JsonDocument.Parse(json);
        var actual = JsonSerializer.Serialize(document.RootElement, Readable) + "\n";
        var file = Path.Combine(FolderOf(testFile), "snapshots", name + ".json");
        if (AreUpdated)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"There is no snapshot {file}; make it with UPDATE_SNAPSHOTS=1 and review it.");
        Assert.Equal(File.ReadAllText(file), actual);
    }

    // The compiler's path is the one of the machine that built; only its part below the repository counts.
    private static string FolderOf(string testFile)
    {
        var relative = testFile[(testFile.LastIndexOf("Bot.Tests", StringComparison.Ordinal))..];
        return Path.GetDirectoryName(Repository.PathOf(relative))!;
    }
}
