using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using Bot.Dialogs.Conversations;

namespace Bot.Tests.Conversations;

public sealed partial class WordsTests
{
    private static readonly Dictionary<string, string> Chinese = Texts(CultureInfo.InvariantCulture);
    private static readonly Dictionary<string, string> English = Texts(new CultureInfo("en"));

    [Fact]
    public void Both_languages_have_the_same_sentences_with_the_same_places_to_fill()
    {
        Assert.Equal(Chinese.Keys.Order(), English.Keys.Order());
        Assert.All(Chinese, text => Assert.Equal(Places(text.Value), Places(English[text.Key])));
        Assert.All(Chinese.Concat(English), text => Assert.False(string.IsNullOrWhiteSpace(text.Value)));
    }

    [Theory]
    [InlineData("zh-TW")]
    [InlineData("en")]
    [InlineData("vi")]
    public void Every_typed_member_has_its_sentence(string language) =>
        Assert.All(
            typeof(Words).GetProperties(BindingFlags.Public | BindingFlags.Instance),
            member => Assert.NotEqual("", member.GetValue(Words.In(language))));

    [Fact]
    public void English_is_spoken_where_a_language_is_not_written_yet() => Assert.Equal(English["Help"], Words.In("vi").Help);

    private static Dictionary<string, string> Texts(CultureInfo culture) =>
        new ResourceManager(typeof(Words)).GetResourceSet(culture, true, false)!
            .Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Order();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
