using System.Security.Cryptography;
using System.Text;

namespace Bot.Platform;

/// <summary>
/// Seals what citizens tell before it is stored, so that neither the database nor its backups tell who informs
/// (違章建築處理辦法 §9): AES-GCM with a key kept outside the database. A few microseconds each, for the hot path.
/// </summary>
/// <remarks>
/// A sealed text is <c>~1.</c>, eight digits that name the key, a dot, and Base64 of nonce, cipher text and tag. Text
/// without that beginning was written by a program that did not seal yet, and is read as it is.
/// </remarks>
public sealed class Envelope
{
    private const string Mark = "~1.";
    private const int HeaderLength = 12;
    private const int NonceLength = 12;

    private readonly DataKeys keys;

    internal Envelope(DataKeys keys) => this.keys = keys;

    private static ReadOnlySpan<byte> MarkBytes => "~1."u8;

    /// <summary>Seals a text; null stays null.</summary>
    /// <param name="text">What nobody may read in the database.</param>
    /// <param name="place">Where it is stored. It opens only with the same words, so that it cannot be moved elsewhere.</param>
    public string? Seal(string? text, string place) => text is null ? null : SealBytes(Encoding.UTF8.GetBytes(text), place);

    /// <summary>Seals bytes into a text.</summary>
    public string SealBytes(ReadOnlySpan<byte> content, string place)
    {
        var key = keys.Current;
        var packed = new byte[NonceLength + content.Length + DataKey.TagLength];
        Pack(key, content, place, packed);
        return $"{Mark}{key.Id}.{Convert.ToBase64String(packed)}";
    }

    /// <summary>Seals the content of a file: the same as a sealed text, without the detour over Base64.</summary>
    public byte[] SealFile(ReadOnlySpan<byte> content, string place)
    {
        var key = keys.Current;
        var stored = new byte[HeaderLength + NonceLength + content.Length + DataKey.TagLength];
        Encoding.ASCII.GetBytes($"{Mark}{key.Id}.", stored);
        Pack(key, content, place, stored.AsSpan(HeaderLength));
        return stored;
    }

    /// <summary>Opens what was sealed for this place; text that was never sealed comes back as it is.</summary>
    /// <exception cref="CryptographicException">The key is missing, or the text was changed or moved.</exception>
    public string? Open(string? stored, string place) =>
        stored is not null && IsSealed(stored) ? Encoding.UTF8.GetString(OpenBytes(stored, place)) : stored;

    /// <summary>Opens sealed bytes.</summary>
    /// <exception cref="CryptographicException">The key is missing, or the text was changed, moved or never sealed.</exception>
    public byte[] OpenBytes(string stored, string place)
    {
        var packed = new byte[stored.Length];
        if (!IsSealed(stored) || !Convert.TryFromBase64Chars(stored.AsSpan(HeaderLength), packed, out var length)
            || length < NonceLength + DataKey.TagLength)
        {
            throw new CryptographicException("What should be sealed is not.");
        }

        return Unpack(stored.Substring(Mark.Length, DataKey.IdLength), packed.AsSpan(0, length), place);
    }

    /// <summary>Opens the content of a sealed file; what was never sealed comes back as it is.</summary>
    /// <exception cref="CryptographicException">The key is missing, or the file was cut short, changed or moved.</exception>
    public byte[] OpenFile(byte[] stored, string place)
    {
        if (!stored.AsSpan().StartsWith(MarkBytes))
        {
            return stored;
        }

        return stored.Length >= HeaderLength + NonceLength + DataKey.TagLength
            ? Unpack(Encoding.ASCII.GetString(stored, Mark.Length, DataKey.IdLength), stored.AsSpan(HeaderLength), place)
            : throw new CryptographicException("A sealed file was cut short.");
    }

    /// <summary>
    /// A hash by which a secret is found or compared, never read: 64 hexadecimal digits. It is keyed, because what is hashed
    /// here can be guessed (a code of eight characters, an account's address): whoever has only the database cannot try
    /// guesses at all, which no number of iterations of a slow hash would achieve for so short a secret.
    /// </summary>
    /// <param name="place">What the hash is for, with its salt: equal texts have different hashes in different places.</param>
    /// <param name="text">The secret.</param>
    public string Hash(string place, string text) => Convert.ToHexStringLower(keys.ForLookUps.Hash(Encoding.UTF8.GetBytes($"{place}\n{text}")));

    private static void Pack(DataKey key, ReadOnlySpan<byte> content, string place, Span<byte> packed)
    {
        var nonce = packed[..NonceLength];
        var rest = packed[NonceLength..];
        RandomNumberGenerator.Fill(nonce);
        key.Cipher.Encrypt(nonce, content, rest[..content.Length], rest[content.Length..], Encoding.UTF8.GetBytes(place));
    }

    private byte[] Unpack(string keyId, ReadOnlySpan<byte> packed, string place)
    {
        var content = new byte[packed.Length - NonceLength - DataKey.TagLength];
        var rest = packed[NonceLength..];
        keys.Find(keyId).Cipher.Decrypt(
            packed[..NonceLength], rest[..content.Length], rest[content.Length..], content, Encoding.UTF8.GetBytes(place));
        return content;
    }

    private static bool IsSealed(string stored) =>
        stored.StartsWith(Mark, StringComparison.Ordinal) && stored.Length > HeaderLength && stored[HeaderLength - 1] == '.';
}
