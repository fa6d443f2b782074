namespace Bot.Media.Pictures;

/// <summary>
/// The kinds of picture that we take, told by their first bytes; names and media types are only what somebody says. Fewer
/// kinds than the decoder knows: each one is code that strangers feed.
/// </summary>
internal static class PictureFormat
{
    public static bool IsKnown(ReadOnlySpan<byte> file) => IsJpeg(file)
        || IsPng(file)
        || file.StartsWith("GIF8"u8)
        || (file.StartsWith("RIFF"u8) && file is { Length: >= 12 } && file[8..12].SequenceEqual("WEBP"u8));

    public static bool IsJpeg(ReadOnlySpan<byte> file) => file is [0xFF, 0xD8, 0xFF, ..];

    private static bool IsPng(ReadOnlySpan<byte> file) => file is [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..];
}
