using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Channels.Line;

/// <summary>Writes the bodies of calls to LINE.</summary>
internal static class LineCall
{
    // The default encoder writes 高 as six bytes instead of three and would blow up the measured size of cards.
    public static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A body whose length is known: LINE has refused bodies without Content-Length.</summary>
    public static ByteArrayContent Body(Action<Utf8JsonWriter> write) =>
        new(Write(write)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Relaxed))
        {
            write(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
