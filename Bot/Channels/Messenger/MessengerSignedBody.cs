using Bot.Platform.Telemetry;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Messenger;

/// <summary>Takes the bytes of a webhook off the wire, once, and lets through only what Meta has signed.</summary>
public sealed partial class MessengerSignedBody(IOptions<MessengerOptions> options, ILogger<MessengerSignedBody> log)
{
    // Meta names no limit; a full batch of long messages stays far below.
    private const int MaxBytes = 1024 * 1024;

    /// <summary>The signed bytes, or the status to answer with: 413 too large, 401 not signed by Meta.</summary>
    public async Task<(ReadOnlyMemory<byte> Bytes, int? Refusal)> ReadAsync(HttpRequest request)
    {
        if (await ReadAtMostAsync(request) is not { } body)
        {
            Signals.CountRefused(MessengerPage.ChannelName, "size");
            LogTooLarge(MaxBytes);
            return (default, StatusCodes.Status413PayloadTooLarge);
        }

        if (!MessengerSignature.IsValid(body.Span, request.Headers["X-Hub-Signature-256"], options.Value.AppSecret))
        {
            Signals.CountRefused(MessengerPage.ChannelName, "signature");
            LogSignatureMismatch();
            return (default, StatusCodes.Status401Unauthorized);
        }

        return (body, null);
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadAtMostAsync(HttpRequest request)
    {
        if (request.ContentLength > MaxBytes)
        {
            return null;
        }

        var bytes = new byte[(int?)request.ContentLength + 1 ?? 16 * 1024];
        var length = 0;
        int read;
        while ((read = await request.Body.ReadAsync(bytes.AsMemory(length), request.HttpContext.RequestAborted)) > 0)
        {
            length += read;
            if (length > MaxBytes)
            {
                return null;
            }

            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, bytes.Length * 2);
            }
        }

        return bytes.AsMemory(0, length);
    }

    [LoggerMessage(LogLevel.Warning, "Turned away a Messenger webhook: its signature is missing or does not match its body")]
    private partial void LogSignatureMismatch();

    [LoggerMessage(LogLevel.Warning, "Turned away a Messenger webhook: its body is larger than {Limit} bytes")]
    private partial void LogTooLarge(int limit);
}
