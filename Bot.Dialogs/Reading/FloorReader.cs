using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Reading;

/// <summary>Reads the floor on which something was built.</summary>
public static partial class FloorReader
{
    /// <summary>On the roof.</summary>
    public const string Roof = "roof";

    /// <summary>On a terrace.</summary>
    public const string Terrace = "terrace";

    /// <summary>The citizen does not know.</summary>
    public const string Unsure = "unsure";

    private const int Highest = 120;
    private const int Deepest = 9;

    /// <summary>
    /// <see cref="Roof"/>, <see cref="Terrace"/>, <see cref="Unsure"/>, a number from 1 to 120, or B1 to B9, as
    /// <see cref="Reports.Report.Floor"/> keeps it; else <see cref="NothingRead"/>.
    /// </summary>
    public static Reading<string> Read(string? words)
    {
        var text = Plain.Of(words, 60).ToUpperInvariant();
        return Key(text) is { } floor ? new(floor) : new(null, new NothingRead());
    }

    private static string? Key(string text) => text switch
    {
        _ when UnsureWords().IsMatch(text) => Unsure,
        _ when TerraceWords().IsMatch(text) => Terrace,
        _ when RoofWords().IsMatch(text) => Roof,
        _ when Below().Match(text) is { Success: true } below => Level(below, Deepest) is { } level ? "B" + level : null,
        _ when GroundWords().IsMatch(text) => "1",
        _ when Above().Match(text) is { Success: true } above => Level(above, Highest),
        _ => null
    };

    private static string? Level(Match match, int most) => match.Groups["level"] switch
    {
        { Success: false } => "1",
        var level when Numerals.ValueOf(level.Value) is { } value && value >= 1 && value <= most =>
            value.ToString(CultureInfo.InvariantCulture),
        _ => null
    };

    [GeneratedRegex("不清楚|不知道|不確定|看不出|UNSURE|NOT SURE|DON'?T KNOW")]
    private static partial Regex UnsureWords();

    [GeneratedRegex("露[台臺]|TERRACE")]
    private static partial Regex TerraceWords();

    [GeneratedRegex("頂樓|樓頂|屋頂|頂加|天台|ROOF|^RF?$")]
    private static partial Regex RoofWords();

    [GeneratedRegex("(?:地下|B(?=[0-9])|BASEMENT ?)(?<level>" + Numerals.Pattern + ")|地下室?|^B$|BASEMENT")]
    private static partial Regex Below();

    [GeneratedRegex("GROUND|平房|一樓平面")]
    private static partial Regex GroundWords();

    [GeneratedRegex("(?:^|[^0-9一二三四五六七八九十百])(?:第)?(?<level>" + Numerals.Pattern + ") ?(?:樓|層|F\\b|FLOOR|(?:ST|ND|RD|TH) ?(?:FLOOR|F\\b))|^(?<level>" + Numerals.Pattern + ")$")]
    private static partial Regex Above();
}
