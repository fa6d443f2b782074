namespace Bot.Dialogs.Places;

/// <summary>
/// TWD97 in metres, as government maps have it: transverse Mercator on GRS 80, zone of two degrees around 121° east
/// (EPSG:3826). Its latitudes and longitudes differ from WGS 84 by less than anybody here can see.
/// </summary>
public static class Twd97
{
    private const double SemiMajor = 6_378_137;
    private const double Flattening = 1 / 298.257222101;
    private const double Scale = 0.9999;
    private const double FalseEasting = 250_000;
    private const double CentralMeridian = 121;

    /// <summary>True if two numbers can only be metres of this grid in or near Kaohsiung, easting first.</summary>
    public static bool IsMetres(double easting, double northing) =>
        easting is > 155_000 and < 262_000 && northing is > 2_475_000 and < 2_606_000;

    /// <summary>The point in degrees.</summary>
    /// <param name="easting">Metres east, the zone's middle being 250,000.</param>
    /// <param name="northing">Metres north of the equator.</param>
    public static GeoPoint ToPoint(double easting, double northing)
    {
        // Snyder, Map Projections: A Working Manual (USGS 1395), equations 8-17 to 8-25.
        const double e2 = Flattening * (2 - Flattening);
        const double ep2 = e2 / (1 - e2);
        var e1 = (1 - Math.Sqrt(1 - e2)) / (1 + Math.Sqrt(1 - e2));
        var mu = northing / Scale / (SemiMajor * (1 - (e2 / 4) - (3 * e2 * e2 / 64) - (5 * e2 * e2 * e2 / 256)));
        var foot = mu
            + (((3 * e1 / 2) - (27 * Math.Pow(e1, 3) / 32)) * Math.Sin(2 * mu))
            + (((21 * e1 * e1 / 16) - (55 * Math.Pow(e1, 4) / 32)) * Math.Sin(4 * mu))
            + (151 * Math.Pow(e1, 3) / 96 * Math.Sin(6 * mu));

        var (sin, cos, tan) = (Math.Sin(foot), Math.Cos(foot), Math.Tan(foot));
        var (c, t) = (ep2 * cos * cos, tan * tan);
        var n = SemiMajor / Math.Sqrt(1 - (e2 * sin * sin));
        var r = SemiMajor * (1 - e2) / Math.Pow(1 - (e2 * sin * sin), 1.5);
        var d = (easting - FalseEasting) / (n * Scale);
        var latitude = foot - (n * tan / r * (
            (d * d / 2)
            - ((5 + (3 * t) + (10 * c) - (4 * c * c) - (9 * ep2)) * Math.Pow(d, 4) / 24)));
        var longitude = (d - ((1 + (2 * t) + c) * Math.Pow(d, 3) / 6)) / cos;
        return new(Degrees(latitude), CentralMeridian + Degrees(longitude));
    }

    private static double Degrees(double radians) => Math.Round(radians * 180 / Math.PI, 6);
}
