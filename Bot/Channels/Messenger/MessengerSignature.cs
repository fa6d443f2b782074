using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Channels.Messenger;

/// <summary>What Meta and we prove to each other with the app secret.</summary>
public static class MessengerSignature
{
    private const string Prefix = "sha256=";

    /// <summary>
    /// Whether the header <c>X-Hub-Signature-256</c> belongs to these very bytes. The same JSON written differently has
    /// another signature, so never decode or re-serialise first (Messenger Platform, Webhooks, "Validating payloads").
    /// </summary>
    public static bool IsValid(ReadOnlySpan<byte> rawBody, string? header, string appSecret)
    {
        Span<byte> given = stackalloc byte[SHA256.HashSizeInBytes];
        if (header is null ||
            header.Length != Prefix.Length + 2 * given.Length ||
            !header.StartsWith(Prefix, StringComparison.Ordinal) ||
            Convert.FromHexString(header.AsSpan(Prefix.Length), given, out _, out _) != OperationStatus.Done)
        {
            return false;
        }

        Span<byte> real = stackalloc byte[SHA256.HashSizeInBytes];
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret), rawBody, real);
        return CryptographicOperations.FixedTimeEquals(given, real);
    }

    /// <summary>The parameter <c>appsecret_proof</c>: shows that a call with our token comes from the holder of our secret.</summary>
    public static string ProofOf(string accessToken, string appSecret) => Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret), Encoding.UTF8.GetBytes(accessToken)));
}
