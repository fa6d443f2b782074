using System.Buffers;
using System.Text.Json;
using Bot.Conversations;
using Bot.Messaging;
using Bot.Platform.Telemetry;

namespace Bot.Channels.Line;

/// <summary>The door that LINE knocks at. What comes in is stored before LINE gets its 200, and worked on afterwards.</summary>
public sealed partial class LineWebhook(LineSignature signature, FrontDoor frontDoor, ILogger<LineWebhook> logger)
{
    // LINE does not document a limit; the bodies seen in practice have a few kilobytes.
    private const int MaxBody = 1024 * 1024;

    public async Task ReceiveAsync(HttpContext context) => context.Response.StatusCode = await AnswerAsync(context.Request);

    private async Task<int> AnswerAsync(HttpRequest request)
    {
        if (request.ContentLength > MaxBody)
        {
            return TooLarge();
        }

        // LINE always tells the length; without it the reader has to look for the end, up to the limit.
        var expected = (int)(request.ContentLength ?? MaxBody + 1);
        var read = await request.BodyReader.ReadAtLeastAsync(expected, request.HttpContext.RequestAborted);
        try
        {
            return read.Buffer.Length > MaxBody
                ? TooLarge()
                : await AnswerAsync(Contiguous(read.Buffer), request.Headers[LineSignature.Header], request.HttpContext.RequestAborted);
        }
        finally
        {
            request.BodyReader.AdvanceTo(read.Buffer.End);
        }
    }

    private async Task<int> AnswerAsync(ReadOnlyMemory<byte> body, string? header, CancellationToken cancellation)
    {
        if (!signature.Fits(body.Span, header))
        {
            Signals.CountRefused(LineIds.Channel, "signature");
            LogForged(body.Length);
            return StatusCodes.Status401Unauthorized;
        }

        return await StoreAsync(body, cancellation)
            ? StatusCodes.Status200OK
            : StatusCodes.Status503ServiceUnavailable;
    }

    private async Task<bool> StoreAsync(ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        IReadOnlyList<IncomingEvent> events;
        try
        {
            events = LineWebhookReader.Read(body);
        }
        catch (JsonException unreadable)
        {
            // The reason names a place in the body, not its words.
            var reason = $"Not a webhook of LINE: line {unreadable.LineNumber}, byte {unreadable.BytePositionInLine}";
            LogUnreadable(body.Length);
            return await frontDoor.KeepUnreadableAsync(LineIds.Channel, body, reason, cancellation);
        }

        return events.Count == 0 || await frontDoor.ReceiveAsync(events, cancellation);
    }

    private int TooLarge()
    {
        Signals.CountRefused(LineIds.Channel, "size");
        LogTooLarge();
        return StatusCodes.Status413PayloadTooLarge;
    }

    private static ReadOnlyMemory<byte> Contiguous(ReadOnlySequence<byte> body) =>
        body.IsSingleSegment ? body.First : body.ToArray();

    [LoggerMessage(LogLevel.Warning, "Turned away a LINE webhook of {Bytes} bytes: its signature does not match its body")]
    private partial void LogForged(int bytes);

    [LoggerMessage(LogLevel.Warning, "Turned away a LINE webhook of more than 1 MiB")]
    private partial void LogTooLarge();

    [LoggerMessage(LogLevel.Error, "Put aside a LINE webhook of {Bytes} bytes that is signed by LINE but cannot be read")]
    private partial void LogUnreadable(int bytes);
}
