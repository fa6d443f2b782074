using Bot.Dialogs.Places;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Cases;

/// <summary>
/// Cases that may be about the same building: the same kind at the same door, or close by. Shown to staff on the case,
/// never to a citizen, who must not learn that somebody else informed.
/// </summary>
public sealed class Duplicates(IDbContextFactory<BotDb> databases, IOptions<CasesOptions> options)
{
    private const double EarthRadius = 6_371_000;
    private const double MetresPerDegree = EarthRadius * Math.PI / 180;
    private const int Most = 50;

    /// <summary>The other cases, newest first; empty if there is no such case or it has no place.</summary>
    public async Task<IReadOnlyList<CaseRow>> OfAsync(string number)
    {
        await using var db = await databases.CreateDbContextAsync();
        if (await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Number == number) is not { Building: { } kind } found)
        {
            return [];
        }

        var metres = options.Value.DuplicateMetres;
        var (lat, lon) = (found.Latitude ?? 0, found.Longitude ?? 0);
        var (up, across) = (metres / MetresPerDegree, metres / (MetresPerDegree * Math.Cos(lat * Math.PI / 180)));
        var (south, north, west, east) = (lat - up, lat + up, lon - across, lon + across);
        var (key, hasPoint) = (found.PlaceKey, found.Latitude is not null && found.Longitude is not null);
        var near = await db.Cases.AsNoTracking()
            .Where(c => c.Number != number && c.Building == kind
                && ((key != null && c.PlaceKey == key)
                    || (hasPoint && c.Latitude >= south && c.Latitude <= north && c.Longitude >= west && c.Longitude <= east)))
            .OrderByDescending(c => c.Number).Take(Most).ToListAsync();
        return [.. near.Where(c => (key is not null && c.PlaceKey == key) || (hasPoint && Metres(found, c) <= metres))];
    }

    /// <summary>The distance on the sphere (haversine); within half a percent here.</summary>
    public static double Metres(GeoPoint one, GeoPoint other)
    {
        var (lat1, lat2) = (Radians(one.Latitude), Radians(other.Latitude));
        var (dLat, dLon) = (lat2 - lat1, Radians(other.Longitude - one.Longitude));
        var a = Math.Pow(Math.Sin(dLat / 2), 2) + (Math.Cos(lat1) * Math.Cos(lat2) * Math.Pow(Math.Sin(dLon / 2), 2));
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(a));
    }

    private static double Metres(CaseRow one, CaseRow other) => other is { Latitude: { } lat, Longitude: { } lon }
        ? Metres(new GeoPoint(one.Latitude!.Value, one.Longitude!.Value), new GeoPoint(lat, lon))
        : double.PositiveInfinity;

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
