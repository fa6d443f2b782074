using Bot.Dialogs.Places;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Jpeg;

namespace Bot.Media.Pictures;

/// <summary>Where a camera says that it stood (Exif 2.32, GPS attributes).</summary>
internal static class PictureLocation
{
    /// <summary>Null if the file does not say, or says nonsense. JPEG only: that is what cameras write.</summary>
    public static GeoPoint? Of(byte[] file)
    {
        if (!PictureFormat.IsJpeg(file))
        {
            return null;
        }

        try
        {
            // Only this one reader: others unpack compressed text, and a small file can hold a lot of it.
            var found = JpegMetadataReader.ReadMetadata(new MemoryStream(file), [new ExifReader()])
                .OfType<GpsDirectory>().FirstOrDefault()?.GetGeoLocation();
            return found is { IsZero: false, Latitude: >= -90 and <= 90, Longitude: >= -180 and <= 180 }
                ? new GeoPoint(found.Latitude, found.Longitude)
                : null;
        }
        catch (Exception)
        {
            // Whatever broken metadata does to the reader, the picture itself may be good.
            return null;
        }
    }
}
