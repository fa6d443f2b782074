using System.Buffers.Binary;

namespace Bot.Tests.Media;

/// <summary>What a camera writes into a JPEG: its maker, how it was held, and where it stood (Exif 2.32).</summary>
internal static class SampleExif
{
    /// <summary>The maker's name, to look for in files that should not have it.</summary>
    public const string Maker = "PlantedCamera";

    private const int FirstDirectory = 8;
    private const int GpsDirectory = FirstDirectory + 2 + (3 * 12) + 4;
    private const int Texts = GpsDirectory + 2 + (4 * 12) + 4;
    private const int Latitude = Texts + 16;
    private const int Longitude = Latitude + 24;

    /// <summary>The JPEG with an Exif segment.</summary>
    /// <param name="jpeg">Without one.</param>
    /// <param name="orientation">1 to 8.</param>
    /// <param name="latitude">Degrees, minutes and seconds north.</param>
    /// <param name="longitude">Degrees, minutes and seconds east.</param>
    public static byte[] In(byte[] jpeg, ushort orientation, (uint D, uint M, uint S) latitude, (uint D, uint M, uint S) longitude)
    {
        var tiff = new byte[Longitude + 24];
        "II*\0"u8.CopyTo(tiff);
        Put32(tiff, 4, FirstDirectory);
        Put16(tiff, FirstDirectory, 3);
        Entry(tiff, FirstDirectory, 0, 0x010F, kind: 2, count: 14, Texts);
        Entry(tiff, FirstDirectory, 1, 0x0112, kind: 3, count: 1, orientation);
        Entry(tiff, FirstDirectory, 2, 0x8825, kind: 4, count: 1, GpsDirectory);
        Put16(tiff, GpsDirectory, 4);
        Entry(tiff, GpsDirectory, 0, 1, kind: 2, count: 2, 'N');
        Entry(tiff, GpsDirectory, 1, 2, kind: 5, count: 3, Latitude);
        Entry(tiff, GpsDirectory, 2, 3, kind: 2, count: 2, 'E');
        Entry(tiff, GpsDirectory, 3, 4, kind: 5, count: 3, Longitude);
        System.Text.Encoding.ASCII.GetBytes(Maker).CopyTo(tiff, Texts);
        Fractions(tiff, Latitude, latitude);
        Fractions(tiff, Longitude, longitude);

        byte[] content = [.. "Exif\0\0"u8, .. tiff];
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(content.Length + 2));
        return [.. jpeg[..2], 0xFF, 0xE1, .. length, .. content, .. jpeg[2..]];
    }

    /// <summary>The markers of all segments before the picture itself: APP0 is E0, Exif is E1, a colour profile E2, a comment FE.</summary>
    public static IEnumerable<byte> SegmentsOf(byte[] jpeg)
    {
        for (var at = 2; jpeg[at] is 0xFF && jpeg[at + 1] is not 0xDA; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 2)))
        {
            yield return jpeg[at + 1];
        }
    }

    private static void Entry(byte[] tiff, int directory, int index, ushort tag, ushort kind, uint count, uint value)
    {
        var at = directory + 2 + (index * 12);
        Put16(tiff, at, tag);
        Put16(tiff, at + 2, kind);
        Put32(tiff, at + 4, count);
        Put32(tiff, at + 8, value);
    }

    private static void Fractions(byte[] tiff, int at, (uint D, uint M, uint S) angle)
    {
        foreach (var (i, part) in new[] { angle.D, 1u, angle.M, 1u, angle.S, 1u }.Index())
        {
            Put32(tiff, at + (i * 4), part);
        }
    }

    private static void Put16(byte[] tiff, int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(at), value);

    private static void Put32(byte[] tiff, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(tiff.AsSpan(at), value);
}
