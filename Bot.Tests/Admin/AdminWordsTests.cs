using System.Text.RegularExpressions;
using Bot.Tests.House;

namespace Bot.Tests.Admin;

/// <summary>The pages and their resource files know each other: no key without a text, no text without use.</summary>
public sealed partial class AdminWordsTests
{
    private const string Shared = "Bot/Admin/AdminWords.resx";

    [Fact]
    public void Every_word_that_a_page_asks_for_is_there() => Findings.AreNone(
        Asked().Where(a => !Texts(a.File).Any(key => Fits(key, a.Key))).Select(a => $"{a.Source} asks {a.File} for \"{a.Key}\""));

    [Fact]
    public void No_word_is_there_in_vain()
    {
        var asked = Asked().ToLookup(a => a.File, a => a.Key);
        Findings.AreNone(Files().SelectMany(file => Texts(file).Where(key => !asked[file].Any(a => Fits(key, a))).Select(key => $"{file}: \"{key}\"")));
    }

    [Theory]
    [InlineData("Role.Curator", "Role.*", true)]
    [InlineData("Menu.Staff.About", "Menu.*", true)]
    [InlineData("Save", "Save", true)]
    [InlineData("Saved", "Save", false)]
    public void A_key_that_is_put_together_stands_for_all_that_begin_so(string key, string asked, bool fits) => Assert.Equal(fits, Fits(key, asked));

    private static IEnumerable<string> Files() =>
        SourceTree.FilesThatEndIn("Words.resx", "Bot/Admin").Where(file => !file.EndsWith("FormWords.resx", StringComparison.Ordinal));

    private static IEnumerable<string> Texts(string file) => Wording.Parse(SourceTree.Read(file)).Texts.Keys;

    private static IEnumerable<(string Source, string File, string Key)> Asked() =>
        from source in SourceTree.FilesThatEndIn(".cshtml", "Bot/Admin").Concat(SourceTree.FilesThatEndIn(".cs", "Bot/Admin"))
        let text = SourceTree.Read(source)
        from use in Use().Matches(text).Concat(MenuWords().Matches(text))
        let shared = use.Groups["who"].Value is "Common" or ""
        select (source, shared ? Shared : WordsOf(source), Key(use));

    // Menu items name their words, and the start page puts ".About" behind them.
    private static string Key(Match use) => use.Groups["made"].Success ? use.Groups["made"].Value + "*" : use.Groups["key"].Value;

    private static string WordsOf(string source)
    {
        var folder = source.Split('/')[^2];
        return folder == "Admin" ? Shared : $"Bot/Admin/{folder}/{folder}Words.resx";
    }

    private static bool Fits(string key, string asked) =>
        asked.EndsWith('*') ? key.StartsWith(asked[..^1], StringComparison.Ordinal) : key == asked || (asked.StartsWith("Menu.", StringComparison.Ordinal) && key == asked + ".About");

    [GeneratedRegex("""\b(?<who>Common|[Ww]ords)\[(?:"(?<key>[\w.]+)"|\$"(?<made>[\w.]+)\{)""")]
    private static partial Regex Use();

    [GeneratedRegex("""new\("/[\w/]+", "(?<key>Menu\.\w+)", Right\.""")]
    private static partial Regex MenuWords();
}
