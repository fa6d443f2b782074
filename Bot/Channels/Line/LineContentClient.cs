using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Line;

/// <summary>Fetches what citizens sent: photos, videos, voice, files. LINE keeps them for a time that it does not promise.</summary>
public sealed class LineContentClient
{
    private readonly HttpClient http;

    public LineContentClient(HttpClient http, IOptions<LineOptions> options)
    {
        this.http = http;
        http.BaseAddress = new Uri(options.Value.DataApiBaseUrl.TrimEnd('/') + "/");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.ChannelAccessToken);
        // A video of 200 MB takes its time; the caller may give up earlier.
        http.Timeout = TimeSpan.FromMinutes(5);
    }

    /// <summary>
    /// Copies the content of a message into a stream, at most <paramref name="maxBytes"/>. Unless the outcome is
    /// <see cref="LineContentOutcome.Fetched"/>, what the stream holds is to be thrown away. Never throws for what LINE or
    /// the network does.
    /// </summary>
    /// <exception cref="ArgumentException">The id is not one of a LINE message.</exception>
    public async Task<LineContent> FetchAsync(string messageId, Stream target, long maxBytes, CancellationToken cancellation)
    {
        if (!LineIds.IsMessage(messageId))
        {
            throw new ArgumentException("This is not the id of a LINE message.", nameof(messageId));
        }

        try
        {
            using var response = await http.GetAsync(
                $"v2/bot/message/{messageId}/content", HttpCompletionOption.ResponseHeadersRead, cancellation);
            return OutcomeOf(response.StatusCode) is var outcome and not LineContentOutcome.Fetched
                ? new(outcome)
                : await CopyAsync(response.Content, target, maxBytes, cancellation);
        }
        catch (Exception failure) when (failure is HttpRequestException or HttpIOException
            || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new(LineContentOutcome.TryLater);
        }
    }

    private static LineContentOutcome OutcomeOf(HttpStatusCode status) => (int)status switch
    {
        200 => LineContentOutcome.Fetched,
        202 => LineContentOutcome.NotReadyYet,
        401 or 403 => LineContentOutcome.NotAllowed,
        404 => LineContentOutcome.NotFound,
        410 => LineContentOutcome.TakenBack,
        // 400 was once answered for an hour and a half to calls that were right (LINE's status page, 2026-02-03).
        _ => LineContentOutcome.TryLater
    };

    private static async Task<LineContent> CopyAsync(
        HttpContent content, Stream target, long maxBytes, CancellationToken cancellation) =>
        await LimitedCopy.CopyAsync(content, target, maxBytes, cancellation) is { } copied
            ? new(LineContentOutcome.Fetched, content.Headers.ContentType?.MediaType, copied)
            : new(LineContentOutcome.TooLarge);
}
