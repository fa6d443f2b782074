using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Tests.Support;

namespace Bot.Tests.House;

/// <summary>What operators copy: a setting that the program does not know would be silently without effect.</summary>
public sealed partial class DeploymentTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "deployment");

    private static readonly JsonDocument Settings = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(Repository.Root, "appsettings.json")), new() { CommentHandling = JsonCommentHandling.Skip });

    public static TheoryData<string> Texts => [.. Files().Select(f => Path.GetRelativePath(Folder, f))];

    [Theory, MemberData(nameof(Texts))]
    public void Every_setting_that_is_named_exists(string file) => Assert.All(
        Named().Matches(File.ReadAllText(Path.Combine(Folder, file))), named => Assert.True(IsKnown(named.Value), named.Value));

    [Fact]
    public void The_settings_are_looked_for_at_all()
    {
        Assert.NotEmpty(Named().Matches(File.ReadAllText(Path.Combine(Folder, "bot.env"))));
        Assert.False(IsKnown("Line__ChanelSecret"));
    }

    [Fact]
    public void No_secret_is_filled_in() => Assert.All(
        File.ReadLines(Path.Combine(Folder, "bot.env")).Where(line => line.Contains("Secret", StringComparison.Ordinal)
            || line.Contains("Token", StringComparison.Ordinal) || line.StartsWith("Backup__Passphrase", StringComparison.Ordinal)),
        line => Assert.EndsWith("=", line, StringComparison.Ordinal));

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static bool IsKnown(string name)
    {
        var place = Settings.RootElement;
        foreach (var part in name.Split("__"))
        {
            if (place.ValueKind is JsonValueKind.Array)
            {
                return int.TryParse(part, out _);
            }

            if (!place.TryGetProperty(part, out place))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"\b[A-Z]\w*?__[A-Za-z0-9_]+\b")]
    private static partial Regex Named();
}
