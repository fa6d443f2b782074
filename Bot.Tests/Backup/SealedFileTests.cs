using System.Security.Cryptography;
using Bot.Backup;

namespace Bot.Tests.Backup;

/// <summary>The shape of a sealed backup: what goes in comes out, and nothing else does.</summary>
public sealed class SealedFileTests
{
    private static readonly BackupPassphrase Passphrase = BackupPassphrase.Of(new() { Passphrase = "four words nobody guesses" });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(SealedFile.PieceLength - 1)]
    [InlineData(SealedFile.PieceLength)]
    [InlineData(SealedFile.PieceLength + 1)]
    [InlineData(3 * SealedFile.PieceLength)]
    public void What_was_sealed_opens(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);

        Assert.Equal(content, Open(Seal(content)));
    }

    [Fact]
    public void A_changed_byte_anywhere_is_noticed()
    {
        var whole = Seal(RandomNumberGenerator.GetBytes(SealedFile.PieceLength + 100));
        foreach (var place in (int[])[SealedFile.Mark.Length, SealedFile.HeaderLength - 1, SealedFile.HeaderLength, whole.Length - 1])
        {
            var changed = whole.ToArray();
            changed[place] ^= 1;
            Assert.Throws<BackupFailedException>(() => Open(changed));
        }
    }

    [Fact]
    public void Pieces_cannot_be_left_out_or_swapped()
    {
        const int Piece = SealedFile.PieceLength + SealedFile.TagLength;
        var whole = Seal(RandomNumberGenerator.GetBytes(3 * SealedFile.PieceLength));
        var (header, first, second, last) = (whole[..SealedFile.HeaderLength], Part(0), Part(1), Part(2));

        Assert.Throws<BackupFailedException>(() => Open([.. header, .. first, .. second]));
        Assert.Throws<BackupFailedException>(() => Open([.. header, .. second, .. first, .. last]));
        Assert.Throws<BackupFailedException>(() => Open([.. header, .. first, .. last]));
        Assert.Throws<BackupFailedException>(() => Open(whole[..^1]));
        Assert.Throws<BackupFailedException>(() => Open(header));

        byte[] Part(int number) => whole.AsSpan(SealedFile.HeaderLength + (number * Piece), Piece).ToArray();
    }

    [Fact]
    public void What_was_broken_off_does_not_open()
    {
        var target = new MemoryStream();
        using (var sealing = new SealingStream(target, Passphrase))
        {
            sealing.Write(RandomNumberGenerator.GetBytes(2 * SealedFile.PieceLength));
        }

        Assert.Throws<BackupFailedException>(() => Open(target.ToArray()));
    }

    [Fact]
    public void Another_file_is_told_apart() =>
        Assert.Equal("This file is no backup of this program.", Assert.Throws<BackupFailedException>(() => Open("PK"u8.ToArray())).Message);

    private static byte[] Seal(byte[] content)
    {
        var target = new MemoryStream();
        using var sealing = new SealingStream(target, Passphrase);
        sealing.Write(content);
        sealing.Complete();
        return target.ToArray();
    }

    private static byte[] Open(byte[] whole)
    {
        using var opening = new OpeningStream(new MemoryStream(whole), Passphrase);
        var content = new MemoryStream();
        opening.CopyTo(content);
        return content.ToArray();
    }
}
