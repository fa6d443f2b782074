using SkiaSharp;

namespace Bot.Media.Pictures;

/// <summary>Blacks parts of a picture out: the pixels below are gone, not covered.</summary>
internal static class PictureMask
{
    /// <param name="jpeg">A picture that we have stored.</param>
    /// <param name="areas">What to black out.</param>
    public static byte[] Draw(Stream jpeg, IReadOnlyList<MaskedArea> areas)
    {
        using var decoded = SKBitmap.Decode(jpeg) ?? throw new InvalidOperationException("A stored photo could not be decoded.");
        var info = new SKImageInfo(decoded.Width, decoded.Height, SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgb());
        using var surface = SKSurface.Create(info);
        using var black = new SKPaint { Color = SKColors.Black, IsAntialias = false };
        using var whole = SKImage.FromBitmap(decoded);
        surface.Canvas.DrawImage(whole, 0, 0, SKSamplingOptions.Default);
        foreach (var area in areas)
        {
            var (left, top) = ((float)(area.Left * info.Width / 100), (float)(area.Top * info.Height / 100));
            var (right, bottom) = (left + (float)(area.Width * info.Width / 100), top + (float)(area.Height * info.Height / 100));
            surface.Canvas.DrawRect(new SKRect(MathF.Floor(left), MathF.Floor(top), MathF.Ceiling(right), MathF.Ceiling(bottom)), black);
        }

        using var image = surface.Snapshot();
        return PictureReader.Encode(image);
    }
}
