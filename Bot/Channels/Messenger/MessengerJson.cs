using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Channels.Messenger;

/// <summary>Reads Meta's JSON as it comes: members may be missing or null, ids and times are strings or numbers.</summary>
internal static partial class MessengerJson
{
    private const long SecondsEndBelow = 100_000_000_000;
    private const long LatestMillisecond = 253_402_300_799_999;

    /// <summary>The member, or an undefined element if there is none; may be asked of anything.</summary>
    public static JsonElement Member(this JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    public static IEnumerable<JsonElement> Items(this JsonElement element) =>
        element.ValueKind is JsonValueKind.Array ? element.EnumerateArray() : [];

    /// <summary>A string or a number as text; null for anything else.</summary>
    public static string? Text(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => Readable(element),
        JsonValueKind.Number => element.GetRawText(),
        _ => null
    };

    public static bool IsTrue(this JsonElement element) => element.ValueKind is JsonValueKind.True;

    public static double? Degrees(this JsonElement element, double limit) =>
        element.ValueKind is JsonValueKind.Number && element.TryGetDouble(out var degrees) && Math.Abs(degrees) <= limit
            ? degrees
            : null;

    /// <summary>Milliseconds since 1970 as number or text; what is too small for that is seconds (advertisements, changes).</summary>
    public static DateTime? Moment(this JsonElement element) => long.TryParse(element.Text(), out var number)
        ? number switch
        {
            <= 0 or > LatestMillisecond => null,
            < SecondsEndBelow => DateTime.UnixEpoch.AddSeconds(number),
            _ => DateTime.UnixEpoch.AddMilliseconds(number)
        }
        : null;

    // A NUL cannot be stored by PostgreSQL.
    private static string Readable(JsonElement element)
    {
        try
        {
            return element.GetString()!.Replace("\0", "", StringComparison.Ordinal);
        }
        catch (InvalidOperationException)
        {
            return Mended(element);
        }
    }

    // Half an emoji or broken UTF-8 must not turn a whole signed batch away: U+FFFD stands in for what is broken.
    private static string Mended(JsonElement element)
    {
        var raw = Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(element));
        using var mended = JsonDocument.Parse(Escape().Replace(raw, e => e.Groups["lone"].Success ? @"\ufffd" : e.Value));
        return mended.RootElement.GetString()!;
    }

    [GeneratedRegex(@"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|(?<lone>\\u[dD][89a-fA-F]..)|\\.")]
    private static partial Regex Escape();
}
