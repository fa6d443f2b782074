using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Line;

/// <summary>
/// Tells LINE's webhooks from forged ones: the header is the HMAC-SHA256 of the raw bytes in Base64. LINE retires a secret
/// the moment a new one is issued, so during a change the previous one counts as well.
/// </summary>
public sealed class LineSignature(IOptions<LineOptions> options)
{
    public const string Header = "x-line-signature";

    // Base64 of 32 bytes.
    private const int HeaderLength = 44;

    private readonly byte[][] keys =
        [.. new[] { options.Value.ChannelSecret, options.Value.PreviousChannelSecret }
            .Where(secret => !string.IsNullOrWhiteSpace(secret))
            .Select(Encoding.UTF8.GetBytes)];

    public bool Fits(ReadOnlySpan<byte> body, string? header)
    {
        Span<byte> claimed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (header is not { Length: HeaderLength }
            || !Convert.TryFromBase64String(header, claimed, out var length)
            || length != claimed.Length)
        {
            return false;
        }

        Span<byte> actual = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var fits = false;
        foreach (var key in keys)
        {
            HMACSHA256.HashData(key, body, actual);
            fits |= CryptographicOperations.FixedTimeEquals(actual, claimed);
        }

        return fits;
    }
}
