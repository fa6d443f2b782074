using Bot.Dialogs.Activities;
using Bot.Media;
using SkiaSharp;

namespace Bot.Channels.Simulator;

/// <summary>The sample photo that the phone in the browser sends: a house with something on its roof.</summary>
internal sealed class SimulatorPhotos : IPhotoSource
{
    public string Channel => "simulator";

    public Task<PhotoArrival> FetchAsync(MediaItem item, Stream target, int maxBytes, CancellationToken cancellation)
    {
        using var bitmap = new SKBitmap(640, 480);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.LightSkyBlue);
        Fill(canvas, SKColors.Gray, 0, 420, 640, 60);
        Fill(canvas, SKColors.BurlyWood, 200, 180, 240, 240);
        Fill(canvas, SKColors.Firebrick, 220, 100, 160, 80);
        using var jpeg = bitmap.Encode(SKEncodedImageFormat.Jpeg, 80);
        jpeg.SaveTo(target);
        return Task.FromResult(PhotoArrival.Fetched);
    }

    private static void Fill(SKCanvas canvas, SKColor color, float x, float y, float width, float height)
    {
        using var paint = new SKPaint { Color = color };
        canvas.DrawRect(x, y, width, height, paint);
    }
}
