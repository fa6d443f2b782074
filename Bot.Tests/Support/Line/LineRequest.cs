using System.Text;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Support.Line;

/// <summary>A request as it arrived at the stand-in.</summary>
public sealed record LineRequest(
    string Method, string Path, string Body, long? ContentLength, string? Authorization, string? RetryKey)
{
    /// <summary>The body as it came; pictures are no text.</summary>
    public byte[] Bytes { get; init; } = [];

    public string? MediaType { get; init; }

    internal static LineRequest Of(HttpRequest request, byte[] body) => new(
        request.Method,
        request.Path,
        Encoding.UTF8.GetString(body),
        request.ContentLength,
        request.Headers.Authorization,
        request.Headers["X-Line-Retry-Key"])
    {
        Bytes = body,
        MediaType = request.ContentType
    };
}
