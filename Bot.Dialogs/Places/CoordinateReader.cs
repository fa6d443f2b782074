using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Places;

/// <summary>
/// Reads coordinates that somebody types: degrees in decimals or with minutes and seconds, in either order, or metres of
/// <see cref="Twd97"/>.
/// </summary>
public static partial class CoordinateReader
{
    /// <summary>The point, to six decimals, or <see cref="NothingRead"/>. Whether it lies in Kaohsiung is for <see cref="Territory"/>.</summary>
    public static Reading<GeoPoint> Read(string? words)
    {
        var text = Plain.Of(words);
        var point = Sexagesimal(text) ?? Degrees(text) ?? Metres(text);
        return point is { Latitude: >= -90 and <= 90, Longitude: >= -180 and <= 180 } ? new(point) : new(null, new NothingRead());
    }

    private static GeoPoint? Degrees(string text)
    {
        if (Decimals().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var (one, two) = (Number(match, "one"), Number(match, "two"));
        return Math.Abs(one) > 90 ? Rounded(two, one) : Rounded(one, two);
    }

    private static GeoPoint? Sexagesimal(string text) => DegreesAndMinutes().Matches(text) switch
    {
        [var one, var two, ..] when Value(one) > 90 => Rounded(Value(two), Value(one)),
        [var one, var two, ..] => Rounded(Value(one), Value(two)),
        _ => null
    };

    private static GeoPoint? Metres(string text)
    {
        if (GridMetres().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var (one, two) = (Number(match, "one"), Number(match, "two"));
        return (Twd97.IsMetres(one, two), Twd97.IsMetres(two, one)) switch
        {
            (true, _) => Twd97.ToPoint(one, two),
            (_, true) => Twd97.ToPoint(two, one),
            _ => null
        };
    }

    private static double Value(Match angle) =>
        Number(angle, "degrees") + (Number(angle, "minutes") / 60) + (Number(angle, "seconds") / 3600);

    private static double Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? double.Parse(found.Value, CultureInfo.InvariantCulture) : 0;

    private static GeoPoint Rounded(double latitude, double longitude) => new(Math.Round(latitude, 6), Math.Round(longitude, 6));

    [GeneratedRegex(@"(?<![\d.])(?<one>-?[0-9]{1,3}\.[0-9]{3,15})°?\s*[NE]?\s*[,;、/\s]\s*[NE]?\s*(?<two>-?[0-9]{1,3}\.[0-9]{3,15})(?![\d.])", RegexOptions.IgnoreCase)]
    private static partial Regex Decimals();

    [GeneratedRegex(@"(?<degrees>[0-9]{1,3})\s*[°度]\s*(?<minutes>[0-9]{1,2}(?:\.[0-9]{1,9})?)\s*['’′分]\s*(?:(?<seconds>[0-9]{1,2}(?:\.[0-9]{1,9})?)\s*(?:""|”|''|′′|″|秒))?")]
    private static partial Regex DegreesAndMinutes();

    [GeneratedRegex(@"(?<![\d.])(?<one>[0-9]{6,7}(?:\.[0-9]{1,6})?)\s*[,;、/\s]\s*(?:[XYNE]\s*[:=]?\s*)?(?<two>[0-9]{6,7}(?:\.[0-9]{1,6})?)(?![\d.])", RegexOptions.IgnoreCase)]
    private static partial Regex GridMetres();
}
