using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Places;

/// <summary>Kaohsiung's 38 districts, from <c>Districts.json</c>.</summary>
public static class Districts
{
    /// <summary>All of them, by postcode.</summary>
    public static IReadOnlyList<District> All { get; } = PlaceData.Districts();

    /// <summary>
    /// The district that the words are the name of, and nothing else: with or without the word for district, in English
    /// (any spelling, with or without "District"), or by the name in the former county. Null if they are not.
    /// </summary>
    public static District? Find(string? words)
    {
        var name = AddressGrammar.OneSpelling(Plain.Of(words)).Replace(" ", "", StringComparison.Ordinal);
        var bare = AddressGrammar.WithoutCity(name);
        return All.FirstOrDefault(d => IsNamed(d, bare)) ?? All.FirstOrDefault(d => d.Spoken == bare) ?? InEnglish(Plain.Of(words));
    }

    /// <summary>The district of a postcode of 3, 5 or 6 digits; null if Kaohsiung has none such.</summary>
    public static District? FindByPostcode(string? postcode) =>
        Plain.Of(postcode) is { Length: 3 or 5 or 6 } digits && digits.All(char.IsAsciiDigit)
            ? All.FirstOrDefault(d => d.Postcode == digits[..3])
            : null;

    /// <summary>
    /// Districts that the words mention in passing, with or without the word for district (岡山火車站旁): suggestions only,
    /// because 三民家商 stands in another district than its name says.
    /// </summary>
    public static IReadOnlyList<District> MentionedIn(string? words)
    {
        var text = AddressGrammar.OneSpelling(Plain.Of(words));
        return [.. All.Where(d => text.Contains(d.Spoken, StringComparison.Ordinal))];
    }

    /// <summary>
    /// The districts in which a point may lie, the likeliest first. They are ranked by the nearest of their anchor points,
    /// so near a border the order means little: the citizen chooses.
    /// </summary>
    public static IReadOnlyList<District> Near(GeoPoint point, int most = 3) => Territory.Judge(point) switch
    {
        PointIn.Kaohsiung => [.. All.OrderBy(d => d.Anchors.Min(anchor => anchor.MetresTo(point))).Take(most)],
        PointIn.FarIslands => [.. All.Where(d => d.Code == Territory.DistrictOfFarIslands)],
        _ => []
    };

    /// <summary>The district whose name begins the text, and how much of the text the name is.</summary>
    internal static (District District, int Length)? At(string text)
    {
        foreach (var district in All)
        {
            if (district.FormerNames.Prepend(district.Name).FirstOrDefault(name => Begins(text, name)) is { } name)
            {
                return (district, name.Length);
            }
        }

        return All.FirstOrDefault(d => text.StartsWith(d.Spoken, StringComparison.Ordinal)
            && AddressGrammar.FollowsDistrict(text[d.Spoken.Length..])) is { } spoken
            ? (spoken, spoken.Spoken.Length)
            : null;
    }

    /// <summary>Where the first official name of a district begins; negative if there is none.</summary>
    internal static int IndexIn(string text) =>
        All.Select(d => text.IndexOf(d.Name, StringComparison.Ordinal)).Where(index => index >= 0).DefaultIfEmpty(-1).Min();

    /// <summary>The district that a wrongly written name may mean (桃園區: 桃源區); null if none comes to mind.</summary>
    internal static District? MeantBy(string name) =>
        All.FirstOrDefault(d => d.Misspellings.Any(wrong => name.StartsWith(wrong, StringComparison.Ordinal)));

    internal static District? InEnglish(string words)
    {
        var text = EnglishWords.Of(words);
        return All.FirstOrDefault(d => Spellings(d).Any(s => EnglishWords.HasDistrict(text, s)))
            ?? All.FirstOrDefault(d => Spellings(d).Any(s => EnglishWords.HasName(text, s)));
    }

    // 鳳山市場 is a market, not the former town.
    private static bool Begins(string text, string name) =>
        text.StartsWith(name, StringComparison.Ordinal)
        && !AddressGrammar.IsMarket(text.AsSpan(name.Length));

    private static IEnumerable<string> Spellings(District district) => district.Aliases.Prepend(district.English);

    private static bool IsNamed(District district, string name) =>
        district.Name == name || district.FormerNames.Contains(name, StringComparer.Ordinal);
}
