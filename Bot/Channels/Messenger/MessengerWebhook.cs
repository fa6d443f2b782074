using System.Text.Json;
using Bot.Conversations;
using Bot.Messaging;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Messenger;

/// <summary>
/// The door for Meta's events. Meta wants its 200 within 5 seconds and unsubscribes the app after an hour of failures, so
/// nothing is processed here, and only "not signed" and "not stored" are answered with anything else.
/// </summary>
public sealed partial class MessengerWebhook(
    MessengerSignedBody signedBody,
    FrontDoor frontDoor,
    IOptions<MessengerOptions> options,
    ILogger<MessengerWebhook> log)
{
    public async Task ReceiveAsync(HttpContext context) => context.Response.StatusCode = await AnswerAsync(context.Request);

    private async Task<int> AnswerAsync(HttpRequest request)
    {
        var (body, refusal) = await signedBody.ReadAsync(request);
        if (refusal is { } status)
        {
            return status;
        }

        var stored = await StoreAsync(body, request.HttpContext.RequestAborted);
        return stored ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
    }

    private async Task<bool> StoreAsync(ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        IReadOnlyList<IncomingEvent> events;
        try
        {
            events = MessengerWebhookReader.Read(body, options.Value.PageId, options.Value.AppId);
        }
        catch (JsonException broken)
        {
            LogUnreadable(body.Length, broken.LineNumber, broken.BytePositionInLine);
            return await frontDoor.KeepUnreadableAsync(
                MessengerPage.ChannelName, body, "This is not JSON.", cancellation);
        }

        foreach (var e in events)
        {
            Report(e);
        }

        return events.Count == 0 || await frontDoor.ReceiveAsync(events, cancellation);
    }

    private void Report(IncomingEvent e)
    {
        if (e.Kind is MessengerEventKind.PolicyBlock)
        {
            LogBlocked();
        }
        else if (e.Kind.StartsWith(MessengerEventKind.Unknown, StringComparison.Ordinal))
        {
            LogUnknown(e.Kind);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Kept a signed Messenger webhook that is not JSON ({Length} bytes, line {Line}, byte {Position})")]
    private partial void LogUnreadable(int length, long? line, long? position);

    [LoggerMessage(LogLevel.Warning, "Meta has blocked the Page from sending; the reason is in the Page's support inbox")]
    private partial void LogBlocked();

    [LoggerMessage(LogLevel.Information, "Recorded a Messenger event that this program does not know: {Kind}")]
    private partial void LogUnknown(string kind);
}
