using System.Text.RegularExpressions;
using Bot.Tests.Support;

namespace Bot.Tests.House;

/// <summary>The files that people write: everything in the repository but what is built or downloaded.</summary>
public static partial class SourceTree
{
    private static readonly HashSet<string> NotOurs =
        [".git", ".vs", ".idea", "bin", "obj", "data", "artifacts", "TestResults", "node_modules"];

    /// <summary>Paths relative to the repository, with slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. FilesIn(new(Repository.Root)).Order(StringComparer.Ordinal)];

    /// <summary>Those that end so and stand in one of the folders; in any folder if none is given.</summary>
    public static IEnumerable<string> FilesThatEndIn(string ending, params string[] folders) =>
        Files.Where(file => file.EndsWith(ending, StringComparison.Ordinal)
            && (folders is [] || folders.Any(folder => file.StartsWith(folder + "/", StringComparison.Ordinal))));

    public static string Read(string file) => File.ReadAllText(Repository.PathOf(file));

    /// <summary>C# without its comments; what looks like a comment inside a string stays.</summary>
    public static string WithoutComments(string source) =>
        StringOrComment().Replace(source, part => part.Value is ['/', ..] ? " " : part.Value);

    /// <summary>Has a Chinese character: text for people, or a table of the language.</summary>
    public static bool HasHan(string text) => Han().IsMatch(text);

    private static IEnumerable<string> FilesIn(DirectoryInfo folder) =>
        folder.EnumerateFiles().Select(file => Path.GetRelativePath(Repository.Root, file.FullName).Replace('\\', '/'))
            .Concat(folder.EnumerateDirectories().Where(inner => !NotOurs.Contains(inner.Name)).SelectMany(FilesIn));

    [GeneratedRegex("""
        "{3,}[\s\S]*?"{3,}|@\$?"(?:""|[^"])*"|\$@"(?:""|[^"])*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'|//[^\n]*|/\*[\s\S]*?\*/
        """)]
    private static partial Regex StringOrComment();

    [GeneratedRegex(@"[\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]|[\uD840-\uD88D][\uDC00-\uDFFF]")]
    private static partial Regex Han();
}
