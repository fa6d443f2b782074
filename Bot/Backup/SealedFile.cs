using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Bot.Backup;

/// <summary>
/// The shape of a sealed backup: a mark, a salt, the beginning of every nonce, and then pieces of 64 KiB, each sealed by
/// AES-256-GCM. A nonce ends with the number of its piece and whether it is the last one, so that pieces can neither be
/// swapped nor left out, nor the file be cut short (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015).
/// </summary>
internal static class SealedFile
{
    public const int SaltLength = 16;
    public const int PieceLength = 64 * 1024;
    public const int TagLength = 16;
    public const int PrefixLength = 7;
    private const int NonceLength = 12;

    public static ReadOnlySpan<byte> Mark => "KBOT-BACKUP-1\n"u8;

    public static int HeaderLength => Mark.Length + SaltLength + PrefixLength;

    public static AesGcm Cipher(BackupPassphrase passphrase, ReadOnlySpan<byte> salt) => new(passphrase.KeyFor(salt), TagLength);

    public static byte[] Nonce(ReadOnlySpan<byte> prefix, uint piece, bool last)
    {
        var nonce = new byte[NonceLength];
        prefix.CopyTo(nonce);
        BinaryPrimitives.WriteUInt32BigEndian(nonce.AsSpan(PrefixLength), piece);
        nonce[^1] = last ? (byte)1 : (byte)0;
        return nonce;
    }
}
