using System.Security.Cryptography;

namespace Bot.Backup;

/// <summary>Opens a sealed backup piece by piece: nothing is handed out that was not found to be whole.</summary>
internal sealed class OpeningStream : Stream
{
    private readonly Stream source;
    private readonly AesGcm cipher;
    private readonly byte[] prefix = new byte[SealedFile.PrefixLength];
    private readonly byte[] piece = new byte[SealedFile.PieceLength];
    private readonly byte[] @sealed = new byte[SealedFile.PieceLength + SealedFile.TagLength];
    private uint number;
    private int filled;
    private int taken;
    private bool ended;

    /// <param name="source">A stream that knows its length.</param>
    /// <param name="passphrase">The words with which it was sealed.</param>
    /// <exception cref="BackupFailedException">It is no backup of this program.</exception>
    public OpeningStream(Stream source, BackupPassphrase passphrase)
    {
        this.source = source;
        var header = new byte[SealedFile.HeaderLength];
        if (source.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length || !header.AsSpan().StartsWith(SealedFile.Mark))
        {
            throw new BackupFailedException("This file is no backup of this program.");
        }

        header.AsSpan(^SealedFile.PrefixLength..).CopyTo(prefix);
        cipher = SealedFile.Cipher(passphrase, header.AsSpan(SealedFile.Mark.Length, SealedFile.SaltLength));
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (taken == filled && !ended)
        {
            OpenNext();
        }

        var part = piece.AsSpan(taken, Math.Min(buffer.Length, filled - taken));
        part.CopyTo(buffer);
        taken += part.Length;
        return part.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            CryptographicOperations.ZeroMemory(piece);
            cipher.Dispose();
        }

        base.Dispose(disposing);
    }

    private void OpenNext()
    {
        var length = source.ReadAtLeast(@sealed, @sealed.Length, throwOnEndOfStream: false) - SealedFile.TagLength;
        ended = source.Position == source.Length;
        (filled, taken) = (Math.Max(0, length), 0);
        try
        {
            cipher.Decrypt(
                SealedFile.Nonce(prefix, number++, ended), @sealed.AsSpan(0, filled), @sealed.AsSpan(filled, SealedFile.TagLength), piece.AsSpan(0, filled));
        }
        catch (AuthenticationTagMismatchException e)
        {
            (filled, ended) = (0, true);
            throw new BackupFailedException("The backup does not open: the passphrase is another one, or the file was cut short or changed.", e);
        }
    }
}
