namespace Bot.Dialogs.Places;

/// <summary>Where something is, as the citizen told it: words, a point, or both.</summary>
public sealed record Place
{
    /// <summary>The citizen's own words, or the address of a shared pin; empty if only a point was sent.</summary>
    public string Words { get; init; } = "";

    /// <summary>What was read out of the words; null if nothing was.</summary>
    public Address? Address { get; init; }

    /// <summary>The official name of one of Kaohsiung's 38 districts (三民區); null until it is known.</summary>
    public string? District { get; init; }

    /// <summary>The point, if there is one.</summary>
    public GeoPoint? Point { get; init; }
}

/// <summary>A point on the map, WGS 84.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
public sealed record GeoPoint(double Latitude, double Longitude);
