using System.Collections;
using System.Globalization;
using System.Resources;
using Bot.Channels.Simulator;

namespace Bot.Tests.Channels.Simulator;

public sealed class SimulatorWordsTests
{
    [Fact]
    public void Every_word_of_the_page_is_there_in_english_too() => Assert.Equal(NamesIn(CultureInfo.InvariantCulture), NamesIn(new("en")));

    private static SortedSet<string> NamesIn(CultureInfo culture)
    {
        var set = new ResourceManager(typeof(SimulatorWords)).GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        return [.. set!.Cast<DictionaryEntry>().Select(entry => (string)entry.Key)];
    }
}
