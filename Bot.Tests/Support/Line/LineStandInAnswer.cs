using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Support.Line;

/// <summary>An answer of the stand-in; null bytes break the connection.</summary>
internal sealed record LineStandInAnswer(int Status, byte[]? Body, string MediaType = "application/json", TimeSpan? RetryAfter = null)
{
    public string? AcceptedRequestId { get; init; }

    public bool DeclaresLength { get; init; }

    public static LineStandInAnswer Ok(object body, int status = 200) => new(status, JsonSerializer.SerializeToUtf8Bytes(body));

    public static LineStandInAnswer Error(int status, string message, params LineComplaint[] details) => details is []
        ? Ok(new { message }, status)
        : Ok(new { message, details = details.Select(d => new { message = d.Message, property = d.Property }) }, status);

    public async Task WriteAsync(HttpResponse response)
    {
        if (Body is null)
        {
            response.HttpContext.Abort();
            return;
        }

        response.StatusCode = Status;
        response.ContentType = MediaType;
        if (RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        if (AcceptedRequestId is not null)
        {
            response.Headers["x-line-accepted-request-id"] = AcceptedRequestId;
        }

        response.ContentLength = DeclaresLength ? Body.Length : null;
        await response.Body.WriteAsync(Body);
    }
}
