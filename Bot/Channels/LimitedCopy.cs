namespace Bot.Channels;

/// <summary>Copies what somebody else's server sends, up to a limit, whatever it says about the length.</summary>
internal static class LimitedCopy
{
    /// <returns>The bytes copied; null if there are more than allowed, and what was copied is to be thrown away.</returns>
    public static async Task<long?> CopyAsync(HttpContent content, Stream target, long maxBytes, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > maxBytes)
        {
            return null;
        }

        await using var source = await content.ReadAsStreamAsync(cancellation);
        var buffer = new byte[81920];
        long copied = 0;
        while (await source.ReadAsync(buffer, cancellation) is var count and > 0)
        {
            copied += count;
            if (copied > maxBytes)
            {
                return null;
            }

            await target.WriteAsync(buffer.AsMemory(0, count), cancellation);
        }

        return copied;
    }
}
