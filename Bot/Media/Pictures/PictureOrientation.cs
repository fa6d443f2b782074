using SkiaSharp;

namespace Bot.Media.Pictures;

/// <summary>How a camera was held (Exif 2.32, tag Orientation), and how to turn what it wrote upright.</summary>
internal static class PictureOrientation
{
    /// <summary>True if width and height change places.</summary>
    public static bool LiesOnItsSide(SKEncodedOrigin origin) => origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop
        or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;

    /// <param name="origin">As the file says.</param>
    /// <param name="w">Width as stored.</param>
    /// <param name="h">Height as stored.</param>
    public static SKMatrix Upright(SKEncodedOrigin origin, float w, float h) => origin switch
    {
        SKEncodedOrigin.TopRight => Map(-1, 0, w, 0, 1, 0),
        SKEncodedOrigin.BottomRight => Map(-1, 0, w, 0, -1, h),
        SKEncodedOrigin.BottomLeft => Map(1, 0, 0, 0, -1, h),
        SKEncodedOrigin.LeftTop => Map(0, 1, 0, 1, 0, 0),
        SKEncodedOrigin.RightTop => Map(0, -1, h, 1, 0, 0),
        SKEncodedOrigin.RightBottom => Map(0, -1, h, -1, 0, w),
        SKEncodedOrigin.LeftBottom => Map(0, 1, 0, -1, 0, w),
        _ => SKMatrix.Identity
    };

    // x' = xx·x + xy·y + dx, y' = yx·x + yy·y + dy
    private static SKMatrix Map(float xx, float xy, float dx, float yx, float yy, float dy) => new(xx, xy, dx, yx, yy, dy, 0, 0, 1);
}
