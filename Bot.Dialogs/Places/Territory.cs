namespace Bot.Dialogs.Places;

/// <summary>Where a point lies, as far as boxes can tell.</summary>
public enum PointIn
{
    /// <summary>In a box around Kaohsiung, which also covers parts of its neighbours: a first filter only.</summary>
    Kaohsiung,

    /// <summary>東沙島 or 太平島: part of 旗津區, but no place for a visit; for staff to look at.</summary>
    FarIslands,

    /// <summary>Certainly somewhere else.</summary>
    Elsewhere
}

/// <summary>The city's territory as boxes, and distances on it.</summary>
public static class Territory
{
    internal const string DistrictOfFarIslands = "64000100";

    private const double EarthRadius = 6_371_000;

    /// <summary>Where the point lies. A point whose latitude and longitude are no numbers on the globe is elsewhere.</summary>
    public static PointIn Judge(GeoPoint point) => (point.Latitude, point.Longitude) switch
    {
        ( >= 22.44 and <= 23.50, >= 120.14 and <= 121.06) => PointIn.Kaohsiung,
        ( >= 20.55 and <= 20.85, >= 116.35 and <= 117.00) => PointIn.FarIslands,
        ( >= 10.30 and <= 10.45, >= 114.20 and <= 114.50) => PointIn.FarIslands,
        _ => PointIn.Elsewhere
    };

    /// <summary>Metres between two points along the ground; right to about 0.5 %, which is plenty for 30 m.</summary>
    public static double MetresTo(this GeoPoint from, GeoPoint to)
    {
        var (north, east) = (Radians(to.Latitude - from.Latitude), Radians(to.Longitude - from.Longitude));
        var half = Math.Pow(Math.Sin(north / 2), 2)
            + (Math.Cos(Radians(from.Latitude)) * Math.Cos(Radians(to.Latitude)) * Math.Pow(Math.Sin(east / 2), 2));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
