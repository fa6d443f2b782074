using System.Text.RegularExpressions;
using System.Xml.Linq;
using Bot.Tests.Support;

namespace Bot.Tests.House;

public sealed partial class TreeTests
{
    private const int LongestFile = 250;

    private static readonly string[] Text =
        [".cs", ".cshtml", ".csproj", ".props", ".json", ".md", ".resx", ".sh", ".yaml", ".yml", ".css", ".js", ".slnx"];

    [Fact]
    public void The_solution_holds_every_project() =>
        Assert.Equal(
            SourceTree.FilesThatEndIn(".csproj"),
            XDocument.Load(Repository.PathOf("Bot.slnx")).Descendants("Project")
                .Select(project => (string)project.Attribute("Path")!)
                .Order(StringComparer.Ordinal));

    [Fact]
    public void No_folder_hides_the_namespace_of_a_project() =>
        Findings.AreNone(SourceTree.Files.Where(HidesAProject));

    [Theory]
    [InlineData("Bot/Knowledge/Import.cs", true)]
    [InlineData("Bot.Tests/Support/Dialogs/Talk.cs", true)]
    [InlineData("Bot/Faqs/Knowledge.cs", false)]
    [InlineData("Bot.Dialogs/Forms/Form.cs", false)]
    public void A_folder_that_hides_a_project_is_noticed(string file, bool hides) => Assert.Equal(hides, HidesAProject(file));

    [Fact]
    public void No_source_file_is_too_long_to_be_read_in_one_sitting() =>
        Findings.AreNone(SourceTree.FilesThatEndIn(".cs")
            .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(file => (file, lines: LinesIn(SourceTree.Read(file))))
            .Where(f => f.lines > LongestFile));

    [Fact]
    public void Lines_are_counted() => Assert.Equal(2, LinesIn("one\ntwo\n"));

    [Fact]
    public void No_file_knows_the_machine_that_it_was_written_on() =>
        Findings.AreNone(SourceTree.Files
            .Where(file => Text.Contains(Path.GetExtension(file)) && MachinePath().IsMatch(SourceTree.Read(file))));

    [Theory]
    [InlineData("\"~work~things\"", true)]
    [InlineData("see ~home~ann~notes", true)]
    [InlineData("https://example.org~work~things", false)]
    [InlineData("a homework~task", false)]
    public void A_path_of_a_machine_is_noticed(string text, bool isOne) =>
        Assert.Equal(isOne, MachinePath().IsMatch(text.Replace('~', '/')));

    [Theory]
    [InlineData("Bot.Dialogs")]
    [InlineData("Knowledge")]
    public void The_compiler_asks_the_leaves_for_a_comment_on_everything_public(string project) =>
        Assert.DoesNotContain("CS1591", SourceTree.Read($"{project}/{project}.csproj"), StringComparison.Ordinal);

    private static bool HidesAProject(string file) =>
        file.Split('/') is ["Bot" or "Bot.Tests", .. var below] && below[..^1].Any(folder => folder is "Knowledge" or "Dialogs");

    private static int LinesIn(string text) => text.Count(character => character == '\n');

    [GeneratedRegex(@"(?<![\w.:/])/(work|root|home|tmp|Users)/")]
    private static partial Regex MachinePath();
}
