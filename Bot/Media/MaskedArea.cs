using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Bot.Media;

/// <summary>A rectangle of a photo that is blacked out, in percent of the photo's width and height, so that it fits every copy.</summary>
/// <param name="Left">From the left edge, 0 to 100.</param>
/// <param name="Top">From the upper edge, 0 to 100.</param>
/// <param name="Width">More than 0; what sticks out is cut off.</param>
/// <param name="Height">More than 0; what sticks out is cut off.</param>
public sealed record MaskedArea(double Left, double Top, double Width, double Height)
{
    /// <summary>Whether it covers anything of the photo.</summary>
    public bool Covers => Left is >= 0 and < 100 && Top is >= 0 and < 100 && Width is > 0 and <= 100 && Height is > 0 and <= 100;

    internal static ValueComparer<IReadOnlyList<MaskedArea>> Comparer { get; } = new(
        (one, other) => one!.SequenceEqual(other!), areas => areas.Count, areas => areas);

    internal static string Write(IReadOnlyList<MaskedArea> areas) => JsonSerializer.Serialize(areas, JsonSerializerOptions.Web);

    internal static IReadOnlyList<MaskedArea> Read(string json) => JsonSerializer.Deserialize<List<MaskedArea>>(json, JsonSerializerOptions.Web) ?? [];
}
