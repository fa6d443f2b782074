using System.Text.RegularExpressions;

namespace Bot.Tests.House;

public sealed partial class WordingTests
{
    // What citizens type, in every language at once: there is nothing to translate.
    private const string HeardWords = "CitizenWords.resx";

    // Files that may hold Chinese characters in code, each with the reason. Text that citizens read is never a reason.
    private static readonly Dictionary<string, string> TablesOfTheLanguage = new()
    {
        ["Bot.Dialogs/Privacy/PersonalWords.cs"] = "the words around names and house numbers, by which they are masked",
        ["Bot.Dialogs/Places/AddressGrammar.cs"] = "the words that addresses are made of",
        ["Bot.Dialogs/Places/AddressText.cs"] = "the words that addresses are made of, in official order",
        ["Bot.Dialogs/Places/CoordinateReader.cs"] = "degrees, minutes and seconds",
        ["Bot.Dialogs/Reading/DateGrammar.cs"] = "the ways in which dates are written",
        ["Bot.Dialogs/Reading/FloorReader.cs"] = "the names of floors",
        ["Bot.Dialogs/Reading/NameReader.cs"] = "how people begin when they say their name",
        ["Bot.Dialogs/Reading/Numerals.cs"] = "the characters for numbers",
        ["Bot.Dialogs/Reading/PhoneReader.cs"] = "the words before an extension",
        ["Knowledge/Text/FunctionWords.cs"] = "words without meaning of their own, which the index passes over",
        ["Knowledge/Text/Numerals.cs"] = "the characters for numbers",
        ["Knowledge/Text/Politeness.cs"] = "greetings and thanks around a question, which the index passes over",
        ["Knowledge/Text/Variants.cs"] = "characters that are written in more than one way"
    };

    [Fact]
    public void Chinese_text_stands_in_resource_files_and_not_in_code() =>
        Findings.AreNone(SourceTree.FilesThatEndIn(".cs", "Bot", "Bot.Dialogs", "Knowledge")
            .Where(file => !TablesOfTheLanguage.ContainsKey(file) && HasHanInCode(SourceTree.Read(file))));

    [Fact]
    public void Every_exception_is_still_needed() =>
        Findings.AreNone(TablesOfTheLanguage.Keys
            .Where(file => SourceTree.Files.Contains(file) && !HasHanInCode(SourceTree.Read(file))));

    [Theory]
    [InlineData("""Say("你好");""")]
    [InlineData("""Say($"{name}，您好 // {{0}}");""")]
    [InlineData("""Say("https://example.org" + "好"); // fine otherwise""")]
    [InlineData("""if (c == '"' || c == '台') { }""")]
    [InlineData("""Say(@"C:\", "好");""")]
    public void Chinese_text_in_code_is_noticed(string source) => Assert.True(HasHanInCode(source));

    [Theory]
    [InlineData("// 你好")]
    [InlineData("""/* "你好" */ Say("hello");""")]
    [InlineData("/// <summary>案件</summary>")]
    public void Chinese_words_in_a_comment_are_fine(string source) => Assert.False(HasHanInCode(source));

    [Fact]
    public void Every_wording_is_complete_in_English() =>
        Findings.AreNone(Neutral().SelectMany(file => Differences(file, Twin(file, ".en"), complete: true)));

    [Fact]
    public void No_translation_stands_alone_or_departs_from_the_original() =>
        Findings.AreNone(SourceTree.FilesThatEndIn(".resx").Except(Neutral())
            .SelectMany(file => Differences(Translated().Replace(file, ".resx"), file, complete: false)));

    [Theory]
    [InlineData("a=你好 {0}", "a=hello {0}", "")]
    [InlineData("a=你好", "b=hello", "\"a\" is not translated; \"b\" translates nothing")]
    [InlineData("a={0}，{name}", "a={name}: {0}", "")]
    [InlineData("a={0:N0} 件", "a=many", "\"a\" has other placeholders")]
    public void A_departure_is_noticed(string original, string translation, string differences) =>
        Assert.Equal(differences, string.Join("; ", Sample(original).Differences(Sample(translation), complete: true)));

    [Fact]
    public void A_partial_translation_may_leave_texts_out() =>
        Assert.Empty(Sample("a=你好").Differences(new(new Dictionary<string, string>()), complete: false));

    private static bool HasHanInCode(string source) => SourceTree.HasHan(SourceTree.WithoutComments(source));

    private static IEnumerable<string> Neutral() =>
        SourceTree.FilesThatEndIn(".resx").Where(file => !Translated().IsMatch(file) && !file.EndsWith(HeardWords, StringComparison.Ordinal));

    private static string Twin(string neutral, string language) => neutral[..^".resx".Length] + language + ".resx";

    private static IEnumerable<string> Differences(string original, string translation, bool complete) =>
        (SourceTree.Files.Contains(original), SourceTree.Files.Contains(translation)) switch
        {
            (false, _) => [$"{translation}: there is no {original}"],
            (_, false) => [$"{original}: there is no {translation}"],
            _ => Wording.Parse(SourceTree.Read(original)).Differences(Wording.Parse(SourceTree.Read(translation)), complete)
                .Select(difference => $"{translation}: {difference}")
        };

    private static Wording Sample(string text) =>
        Wording.Parse($"<root><data name='{text.Split('=')[0]}'><value>{text.Split('=')[1]}</value></data></root>");

    [GeneratedRegex(@"\.[a-z]{2,3}(-[A-Za-z]+)*\.resx$")]
    private static partial Regex Translated();
}
