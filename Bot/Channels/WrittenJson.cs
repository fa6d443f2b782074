using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Channels;

/// <summary>Writes JSON for the platforms.</summary>
internal static class WrittenJson
{
    // The default encoder writes 高 as six bytes instead of three and would blow up the measured size of cards.
    public static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // One for each thread: every call needs one, and its growing was a quarter of all that an answer allocated.
    [ThreadStatic]
    private static Workspace? idle;

    public static byte[] Bytes(Action<Utf8JsonWriter> write) => With(write, written => written.ToArray());

    public static string Text(Action<Utf8JsonWriter> write) => With(write, Encoding.UTF8.GetString);

    private static T With<T>(Action<Utf8JsonWriter> write, Func<ReadOnlySpan<byte>, T> read)
    {
        // Taken while it is in use, because what writes a card writes its parts first.
        var (workspace, _) = (idle ?? new Workspace(), idle = null);
        workspace.Buffer.ResetWrittenCount();
        workspace.Writer.Reset(workspace.Buffer);
        write(workspace.Writer);
        workspace.Writer.Flush();
        var result = read(workspace.Buffer.WrittenSpan);
        idle = workspace;
        return result;
    }

    private sealed class Workspace
    {
        public ArrayBufferWriter<byte> Buffer { get; } = new(16 * 1024);

        public Utf8JsonWriter Writer { get; } = new(Stream.Null, Relaxed);
    }
}
