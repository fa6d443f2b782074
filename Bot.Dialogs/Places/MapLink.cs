using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Places;

/// <summary>
/// Reads the point out of a map link that a citizen pastes (Google Maps, Apple Maps, OpenStreetMap, <c>geo:</c>), without
/// opening it.
/// </summary>
public static partial class MapLink
{
    private const string Number = @"-?\d{1,3}(?:\.\d{1,15})?";
    private const string Pair = "(?<lat>" + Number + @")\s*,[\s+]*(?<lon>" + Number + ")";

    // In this order: the pin before the middle of the screen.
    private static readonly IReadOnlyList<Regex> Patterns = [Pin(), Query(), Marker(), Path(), Geo(), Screen(), Fragment()];

    /// <summary>The point that the first link in the words leads to; false if there is none to be seen in it.</summary>
    public static bool TryRead(string? words, out GeoPoint? point)
    {
        point = Read(words) is { IsRead: true, Value: { } read } ? read : null;
        return point is not null;
    }

    /// <summary>The point, or <see cref="ShortLink"/> for a link that only the internet can resolve, or <see cref="NothingRead"/>.</summary>
    public static Reading<GeoPoint> Read(string? words)
    {
        if (Link().Match(Plain.Of(words, 2000)) is not { Success: true } link || !IsMap(link.Value))
        {
            return new(null, new NothingRead());
        }

        var text = Uri.UnescapeDataString(link.Value);
        return PointIn(text) is { } point ? new(point) : new(null, Short().IsMatch(text) ? new ShortLink() : new NothingRead());
    }

    private static bool IsMap(string link) => MapHost().IsMatch(link);

    private static GeoPoint? PointIn(string link) => Patterns
        .SelectMany(pattern => pattern.Matches(link).Reverse())
        .Select(match => PointOf(match.Groups["lat"].Value, match.Groups["lon"].Value))
        .FirstOrDefault(point => point is not null);

    private static GeoPoint? PointOf(string latitude, string longitude)
    {
        var (north, east) = (Parse(latitude), Parse(longitude));
        return Math.Abs(north) <= 90 && Math.Abs(east) <= 180 ? new(Math.Round(north, 6), Math.Round(east, 6)) : null;
    }

    private static double Parse(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:https?://|geo:|maps\.)[!-~]+", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"^(?:geo:|(?:https?://)?(?:[\w-]+\.)*(?:google\.[a-z.]{2,6}/maps|maps\.google\.[a-z.]{2,6}|maps\.app\.goo\.gl|goo\.gl/maps|maps\.apple\.com|maps\.apple|openstreetmap\.org|osm\.org)(?:[/?#]|$))", RegexOptions.IgnoreCase)]
    private static partial Regex MapHost();

    [GeneratedRegex(@"^(?:https?://)?(?:maps\.app\.goo\.gl|goo\.gl|maps\.apple/|osm\.org/go|(?:www\.)?openstreetmap\.org/go)", RegexOptions.IgnoreCase)]
    private static partial Regex Short();

    [GeneratedRegex("!3d(?<lat>" + Number + ")!4d(?<lon>" + Number + ")")]
    private static partial Regex Pin();

    [GeneratedRegex("[?&](?:q|query|ll|daddr|destination|coordinate|address|near)=(?:loc:)?" + Pair)]
    private static partial Regex Query();

    [GeneratedRegex("[?&]mlat=(?<lat>" + Number + ")&mlon=(?<lon>" + Number + ")")]
    private static partial Regex Marker();

    [GeneratedRegex("/(?:search|place|dir)/" + Pair)]
    private static partial Regex Path();

    [GeneratedRegex("^geo:" + Pair, RegexOptions.IgnoreCase)]
    private static partial Regex Geo();

    [GeneratedRegex("(?:/@|[?&](?:center|sll|viewpoint)=)" + Pair)]
    private static partial Regex Screen();

    [GeneratedRegex(@"#map=\d{1,2}/(?<lat>" + Number + ")/(?<lon>" + Number + ")")]
    private static partial Regex Fragment();
}
