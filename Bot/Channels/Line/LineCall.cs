using System.Net.Http.Headers;
using System.Text.Json;

namespace Bot.Channels.Line;

/// <summary>Writes the bodies of calls to LINE.</summary>
internal static class LineCall
{
    /// <summary>A body whose length is known: LINE has refused bodies without Content-Length.</summary>
    public static ByteArrayContent Body(Action<Utf8JsonWriter> write) =>
        new(WrittenJson.Bytes(write)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}
