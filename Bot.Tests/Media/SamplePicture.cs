using System.Buffers.Binary;
using SkiaSharp;

namespace Bot.Tests.Media;

/// <summary>Small pictures, made here so that nobody's photo lies in the repository.</summary>
internal static class SamplePicture
{
    private static readonly SKColor[] Quarters = [SKColors.Red, SKColors.Lime, SKColors.Blue, SKColors.Yellow];

    /// <summary>Four coloured quarters: red, green above; blue, yellow below.</summary>
    public static byte[] Jpeg(int width = 64, int height = 32) => Draw(width, height, SKEncodedImageFormat.Jpeg);

    public static byte[] Draw(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        foreach (var (i, color) in Quarters.Index())
        {
            using var paint = new SKPaint { Color = color };
            canvas.DrawRect(i % 2 * width / 2f, i / 2 * height / 2f, width / 2f, height / 2f, paint);
        }

        return Encode(bitmap, format);
    }

    /// <summary>A PNG of nothing but transparency.</summary>
    public static byte[] TransparentPng()
    {
        using var bitmap = new SKBitmap(16, 16);
        bitmap.Erase(SKColors.Transparent);
        return Encode(bitmap, SKEncodedImageFormat.Png);
    }

    /// <summary>A PNG of about fifty bytes whose header promises so many pixels.</summary>
    public static byte[] PngThatPromises(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, [0x78, 0x9C, 0x03, 0, 0, 0, 0, 1]), .. Chunk("IEND"u8, [])];
    }

    /// <summary>A JPEG whose header promises so many pixels.</summary>
    public static byte[] JpegThatPromises(ushort width, ushort height)
    {
        var file = Jpeg();
        var frame = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(frame + 5), height);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(frame + 7), width);
        return file;
    }

    /// <summary>The colours of the four quarters, as letters: R, G, B, Y; above before below, left before right.</summary>
    public static string QuartersOf(byte[] picture)
    {
        using var bitmap = SKBitmap.Decode(picture);
        return string.Concat(
            new[] { (1, 1), (3, 1), (1, 3), (3, 3) }
                .Select(at => Letter(bitmap.GetPixel(bitmap.Width * at.Item1 / 4, bitmap.Height * at.Item2 / 4))));
    }

    public static SKSizeI SizeOf(byte[] picture)
    {
        using var data = SKData.CreateCopy(picture);
        using var codec = SKCodec.Create(data);
        return codec.Info.Size;
    }

    private static char Letter(SKColor color) => (color.Red > 128, color.Green > 128, color.Blue > 128) switch
    {
        (true, false, false) => 'R',
        (false, true, false) => 'G',
        (false, false, true) => 'B',
        (true, true, false) => 'Y',
        _ => '?'
    };

    private static byte[] Encode(SKBitmap bitmap, SKEncodedImageFormat format)
    {
        using var encoded = bitmap.Encode(format, 95);
        return encoded.ToArray();
    }

    private static byte[] Chunk(ReadOnlySpan<byte> kind, byte[] content)
    {
        byte[] checkedPart = [.. kind, .. content];
        var chunk = new byte[content.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        checkedPart.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc(checkedPart));
        return chunk;
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320 & (uint)-(int)(crc & 1));
            }
        }

        return ~crc;
    }
}
