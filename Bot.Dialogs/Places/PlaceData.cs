using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Dialogs.Places;

/// <summary>The lists of places that are compiled into the library.</summary>
internal static class PlaceData
{
    public static IReadOnlyList<District> Districts() =>
        [.. Read("Districts.json", PlaceJson.Default.DistrictArray).OrderBy(d => d.Postcode, StringComparer.Ordinal)];

    public static IReadOnlyList<OtherCityNames> OtherCities() => Read("OtherCities.json", PlaceJson.Default.OtherCityNamesArray);

    private static T[] Read<T>(string file, JsonTypeInfo<T[]> shape)
    {
        var name = $"{typeof(PlaceData).Namespace}.{file}";
        using var stream = typeof(PlaceData).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"'{name}' is not compiled in; the library holds "
                + string.Join(", ", typeof(PlaceData).Assembly.GetManifestResourceNames()));
        return JsonSerializer.Deserialize(stream, shape) ?? [];
    }
}

/// <summary>A city or county other than Kaohsiung.</summary>
/// <param name="Name">As officially written (臺南市).</param>
/// <param name="English">Its English name (Tainan).</param>
/// <param name="OtherNames">Former names and those of its seat.</param>
internal sealed record OtherCityNames(string Name, string English, IReadOnlyList<string> OtherNames);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(District[]))]
[JsonSerializable(typeof(OtherCityNames[]))]
internal sealed partial class PlaceJson : JsonSerializerContext;
