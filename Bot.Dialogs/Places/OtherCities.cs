namespace Bot.Dialogs.Places;

/// <summary>Taiwan's other cities and counties, from <c>OtherCities.json</c>: recognised to be turned away politely.</summary>
internal static class OtherCities
{
    private static readonly IReadOnlyList<OtherCityNames> All = PlaceData.OtherCities();

    /// <summary>
    /// The official name of the city with which the text begins; null if it begins otherwise. Without 市 or 縣 a name counts
    /// only if a district or town follows: 台南路 is a road.
    /// </summary>
    /// <param name="text">In one spelling: 台, not 臺.</param>
    public static string? At(string text) =>
        All.FirstOrDefault(city => Names(city).Any(name => Begins(text, name)))?.Name ?? Spoken(text);

    /// <summary>The official name of the city that an English address names; null if it names none, or Kaohsiung.</summary>
    public static string? InEnglish(string words)
    {
        var text = EnglishWords.Of(words);
        return EnglishWords.HasName(text, EnglishWords.Kaohsiung)
            ? null
            : All.OrderByDescending(city => city.English.Length).FirstOrDefault(city => EnglishWords.HasCity(text, city.English))?.Name;
    }

    // A city and a county may share the spoken name (嘉義): then that is all there is to say.
    private static string? Spoken(string text)
    {
        var named = All.Where(city => Begins(text, Short(city)) && AddressGrammar.FollowsCity(text[Short(city).Length..])).ToArray();
        return named switch
        {
            [] => null,
            [var one] => one.Name,
            [var one, ..] => one.Name[..^1]
        };
    }

    private static bool Begins(string text, string name) =>
        text.StartsWith(AddressGrammar.OneSpelling(name), StringComparison.Ordinal)
        && !AddressGrammar.IsMarket(text.AsSpan(name.Length));

    private static string Short(OtherCityNames city) => AddressGrammar.OneSpelling(city.Name)[..^1];

    private static IEnumerable<string> Names(OtherCityNames city) => city.OtherNames.Prepend(city.Name);
}
