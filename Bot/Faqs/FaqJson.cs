using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Faqs;

/// <summary>How entries are written into columns.</summary>
internal static class FaqJson
{
    // The database is read by people too: Chinese stays Chinese.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;
}
