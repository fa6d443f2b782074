using Bot.Dialogs.Activities;
using SkiaSharp;

namespace Bot.Media.Pictures;

/// <summary>
/// Makes of a file that anybody may have sent a picture that is safe to keep and to show. Judged by its content, measured
/// before it is decoded, turned upright, made smaller and written anew: camera, time, position and whatever else the file
/// carried stay behind. HEIC, which the
/// decoder does not know, is not a picture to us: LINE and Messenger make JPEG of it, and who sends it as a file is told so.
/// </summary>
internal static class PictureReader
{
    /// <summary>The longer side of a stored photo, in pixels.</summary>
    public const int LongestSide = 2560;

    /// <summary>The longer side of its small copy, in pixels.</summary>
    public const int LongestThumbnailSide = 320;

    /// <summary>What the 50-megapixel cameras of phones give. Decoding takes four bytes for each pixel, here 200 MB.</summary>
    public const long MostPixels = 8192 * 6144;

    private const int Quality = 85;
    private static readonly SKColorSpace Srgb = SKColorSpace.CreateSrgb();
    private static readonly SKSamplingOptions Smooth = new(SKFilterMode.Linear, SKMipmapMode.Linear);

    /// <summary>Takes long for a large picture: up to a second of a processor.</summary>
    public static PictureReading Read(byte[] file)
    {
        if (!PictureFormat.IsKnown(file))
        {
            return new(null, PhotoProblem.NotAPicture);
        }

        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is null)
        {
            return new(null, PhotoProblem.NotAPicture);
        }

        // The header tells the size: a few bytes may promise billions of pixels.
        if ((long)codec.Info.Width * codec.Info.Height > MostPixels)
        {
            return new(null, PhotoProblem.TooLarge);
        }

        using var decoded = Decode(codec);
        return decoded is null
            ? new(null, PhotoProblem.NotAPicture)
            : new(Develop(decoded, codec.EncodedOrigin, file), null);
    }

    private static Picture Develop(SKImage decoded, SKEncodedOrigin origin, byte[] file)
    {
        using var upright = Draw(decoded, origin, LongestSide);
        using var small = Draw(upright, SKEncodedOrigin.TopLeft, LongestThumbnailSide);
        return new Picture(Encode(upright), Encode(small), PictureLocation.Of(file));
    }

    private static SKImage? Decode(SKCodec codec)
    {
        // JPEG and WebP can be decoded at a smaller size, which spares most of the memory of a large photo.
        var size = codec.GetScaledDimensions(Math.Min(1f, LongestSide / (float)Math.Max(codec.Info.Width, codec.Info.Height)));
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, Srgb);
        using var pixels = new SKBitmap(info);

        // A photo whose end is missing is still evidence.
        if (codec.GetPixels(info, pixels.GetPixels()) is not (SKCodecResult.Success or SKCodecResult.IncompleteInput))
        {
            return null;
        }

        pixels.SetImmutable();
        return SKImage.FromBitmap(pixels);
    }

    private static SKImage Draw(SKImage image, SKEncodedOrigin origin, int longest)
    {
        var (width, height) = PictureOrientation.LiesOnItsSide(origin) ? (image.Height, image.Width) : (image.Width, image.Height);
        var scale = Math.Min(1f, longest / (float)Math.Max(width, height));
        var info = new SKImageInfo(
            Math.Max(1, (int)MathF.Round(width * scale)), Math.Max(1, (int)MathF.Round(height * scale)),
            SKColorType.Rgba8888, SKAlphaType.Opaque, Srgb);
        using var surface = SKSurface.Create(info);
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(info.Width / (float)width, info.Height / (float)height);
        surface.Canvas.Concat(PictureOrientation.Upright(origin, image.Width, image.Height));
        surface.Canvas.DrawImage(image, 0, 0, Smooth);
        return surface.Snapshot();
    }

    /// <summary>A JPEG without any metadata.</summary>
    internal static byte[] Encode(SKImage image)
    {
        using var pixels = image.PeekPixels();

        // Without a colour space the encoder writes no colour profile; sRGB is what everybody assumes.
        var info = new SKImageInfo(image.Width, image.Height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var plain = new SKPixmap(info, pixels.GetPixels(), pixels.RowBytes);
        using var encoded = plain.Encode(new SKJpegEncoderOptions(Quality));
        return encoded?.ToArray() ?? throw new InvalidOperationException($"No JPEG could be made of {info.Width}×{info.Height} pixels.");
    }
}
