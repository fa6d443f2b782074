namespace Bot.Channels.Line;

/// <summary>One request to LINE, whatever becomes of it.</summary>
internal static class LineCalls
{
    /// <summary>Sends a request; a connection that fails or takes too long is an answer too.</summary>
    /// <returns>What LINE said, and the body as it came; empty if none did.</returns>
    public static async Task<(LineAnswer Answer, byte[] Body)> AskAsync(
        this HttpClient http, HttpRequestMessage request, TimeProvider clock, CancellationToken cancellation)
    {
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            var body = await response.Content.ReadAsByteArrayAsync(cancellation);
            return (LineAnswers.Read(response, body, clock.GetUtcNow()), body);
        }
        catch (HttpRequestException failure)
        {
            return (LineFailures.Of(failure), []);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (LineFailures.TimeOut, []);
        }
    }
}
