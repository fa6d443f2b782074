using System.Security.Cryptography;

namespace Bot.Backup;

/// <summary>
/// Seals what is written to it (see <see cref="SealedFile"/>). Without <see cref="Complete"/> the file has no last piece and
/// does not open: what was broken off is never taken for whole.
/// </summary>
internal sealed class SealingStream : WriteOnlyStream
{
    private readonly Stream target;
    private readonly AesGcm cipher;
    private readonly byte[] prefix = RandomNumberGenerator.GetBytes(SealedFile.PrefixLength);
    private readonly byte[] piece = new byte[SealedFile.PieceLength];
    private readonly byte[] @sealed = new byte[SealedFile.PieceLength + SealedFile.TagLength];
    private int filled;
    private uint number;

    public SealingStream(Stream target, BackupPassphrase passphrase)
    {
        this.target = target;
        var salt = RandomNumberGenerator.GetBytes(SealedFile.SaltLength);
        cipher = SealedFile.Cipher(passphrase, salt);
        target.Write(SealedFile.Mark);
        target.Write(salt);
        target.Write(prefix);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            // A full piece waits until there is more: only then is it known not to be the last.
            if (filled == piece.Length)
            {
                Emit(last: false);
            }

            var part = buffer[..Math.Min(buffer.Length, piece.Length - filled)];
            part.CopyTo(piece.AsSpan(filled));
            filled += part.Length;
            buffer = buffer[part.Length..];
        }
    }

    /// <summary>Writes the last piece.</summary>
    public void Complete() => Emit(last: true);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            CryptographicOperations.ZeroMemory(piece);
            cipher.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Emit(bool last)
    {
        var content = @sealed.AsSpan(0, filled);
        var tag = @sealed.AsSpan(filled, SealedFile.TagLength);
        cipher.Encrypt(SealedFile.Nonce(prefix, checked(number++), last), piece.AsSpan(0, filled), content, tag);
        target.Write(@sealed, 0, filled + SealedFile.TagLength);
        filled = 0;
    }
}
