using System.Text;
using Bot.Dialogs.Activities;
using Bot.Media.Pictures;
using CsCheck;
using SkiaSharp;

namespace Bot.Tests.Media;

public sealed class PictureReaderTests
{
    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void A_picture_becomes_a_JPEG_of_the_same_look(SKEncodedImageFormat format)
    {
        var picture = Read(SamplePicture.Draw(64, 32, format));

        Assert.True(PictureFormat.IsJpeg(picture.Jpeg));
        Assert.Equal(new SKSizeI(64, 32), SamplePicture.SizeOf(picture.Jpeg));
        Assert.Equal("RGBY", SamplePicture.QuartersOf(picture.Jpeg));
    }

    [Fact]
    public void A_GIF_becomes_a_JPEG_of_its_first_picture() =>
        Assert.Equal(new SKSizeI(1, 1), SamplePicture.SizeOf(Read(Convert.FromBase64String("R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=")).Jpeg));

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg, 4000, 3000, 2560, 1920)]
    [InlineData(SKEncodedImageFormat.Png, 1500, 3000, 1280, 2560)]
    public void A_large_picture_is_made_smaller(SKEncodedImageFormat format, int width, int height, int mostWidth, int mostHeight)
    {
        var size = SamplePicture.SizeOf(Read(SamplePicture.Draw(width, height, format)).Jpeg);

        // The decoder of JPEG makes smaller in eighths of its own, so that a little may be missing.
        Assert.InRange(size.Width, mostWidth * 15 / 16, mostWidth);
        Assert.InRange(size.Height, mostHeight * 15 / 16, mostHeight);
    }

    [Fact]
    public void A_thumbnail_shows_the_whole_picture_in_320_pixels()
    {
        var picture = Read(SamplePicture.Jpeg(800, 400));

        Assert.Equal(new SKSizeI(320, 160), SamplePicture.SizeOf(picture.Thumbnail));
        Assert.Equal("RGBY", SamplePicture.QuartersOf(picture.Thumbnail));
    }

    [Fact]
    public void What_shows_through_a_picture_is_white()
    {
        using var bitmap = SKBitmap.Decode(Read(SamplePicture.TransparentPng()).Jpeg);
        Assert.Equal(SKColors.White, bitmap.GetPixel(8, 8));
    }

    [Theory]
    [InlineData(1, "RGBY")]
    [InlineData(2, "GRYB")]
    [InlineData(3, "YBGR")]
    [InlineData(4, "BYRG")]
    [InlineData(5, "RBGY")]
    [InlineData(6, "BRYG")]
    [InlineData(7, "YGBR")]
    [InlineData(8, "GYRB")]
    public void However_the_camera_was_held_the_picture_stands_upright(ushort orientation, string quarters)
    {
        var picture = Read(SampleExif.In(SamplePicture.Jpeg(), orientation, (22, 37, 12), (120, 18, 5)));

        Assert.Equal(quarters, SamplePicture.QuartersOf(picture.Jpeg));
        Assert.Equal(orientation > 4 ? new SKSizeI(32, 64) : new SKSizeI(64, 32), SamplePicture.SizeOf(picture.Jpeg));
    }

    [Fact]
    public void Nothing_of_what_the_camera_wrote_is_left()
    {
        var file = SampleExif.In(SamplePicture.Jpeg(), 6, (22, 37, 12), (120, 18, 5));
        Assert.Contains(SampleExif.Maker, Encoding.Latin1.GetString(file), StringComparison.Ordinal);
        Assert.Contains((byte)0xE1, SampleExif.SegmentsOf(file));

        var picture = Read(file);

        foreach (var kept in new[] { picture.Jpeg, picture.Thumbnail })
        {
            Assert.DoesNotContain(SampleExif.Maker, Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
            Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
            Assert.DoesNotContain(SampleExif.SegmentsOf(kept), segment => segment is > 0xE0 and <= 0xEF or 0xFE);
        }
    }

    [Fact]
    public void Where_a_picture_was_taken_is_told_apart_from_it()
    {
        var place = Read(SampleExif.In(SamplePicture.Jpeg(), 1, (22, 37, 12), (120, 18, 36))).TakenAt;

        Assert.Equal(22.62, place!.Latitude, 6);
        Assert.Equal(120.31, place.Longitude, 6);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(91, 120)]
    [InlineData(22, 4_000_000_000)]
    public void A_position_that_is_none_is_not_told(uint latitude, uint longitude) =>
        Assert.Null(Read(SampleExif.In(SamplePicture.Jpeg(), 1, (latitude, 0, 0), (longitude, 0, 0))).TakenAt);

    [Fact]
    public void A_picture_without_a_position_tells_none() => Assert.Null(Read(SamplePicture.Jpeg()).TakenAt);

    [Fact]
    public void Billions_of_promised_pixels_are_not_decoded()
    {
        Assert.Equal(PhotoProblem.TooLarge, PictureReader.Read(SamplePicture.PngThatPromises(30_000, 30_000)).Problem);
        Assert.Equal(PhotoProblem.TooLarge, PictureReader.Read(SamplePicture.JpegThatPromises(65_000, 65_000)).Problem);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7 and so on")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><rect width='1' height='1'/></svg>")]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0mif1heic")]
    [InlineData("\u00FF\u00D8\u00FFonly the beginning")]
    [InlineData("\u0089PNG\r\n\u001A\nonly the beginning")]
    [InlineData("GIF89a")]
    [InlineData("RIFF\u0004\0\0\0WEBP")]
    public void What_is_no_picture_is_told_so_whatever_it_is_called(string file) =>
        Assert.Equal(PhotoProblem.NotAPicture, PictureReader.Read(Encoding.Latin1.GetBytes(file)).Problem);

    [Fact]
    public void A_picture_whose_end_is_missing_is_still_a_picture()
    {
        var whole = SamplePicture.Jpeg(400, 400);
        Assert.Equal(new SKSizeI(400, 400), SamplePicture.SizeOf(Read(whole[..^(whole.Length / 3)]).Jpeg));
    }

    [Fact]
    public void Whatever_a_file_is_made_of_reading_it_ends_with_a_picture_or_a_problem()
    {
        var file = SampleExif.In(SamplePicture.Jpeg(), 6, (22, 37, 12), (120, 18, 5));
        Gen.Select(Gen.Int[2, file.Length - 1], Gen.Byte).List[1, 40].Sample(
            changes =>
            {
                byte[] changed = [.. file];
                foreach (var (at, value) in changes)
                {
                    changed[at] = value;
                }

                var (picture, problem) = PictureReader.Read(changed);
                return picture is null != problem is null;
            },
            iter: 300);
    }

    private static Picture Read(byte[] file)
    {
        var (picture, problem) = PictureReader.Read(file);
        Assert.Null(problem);
        return picture!;
    }
}
