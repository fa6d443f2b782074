using Bot.Dialogs.Menus;
using SkiaSharp;

namespace Bot.Channels.Line.Menus;

/// <summary>
/// Draws the menu. On a phone it is about a sixth of its size, so the letters are large; dark on light has a contrast far
/// above 4.5 to 1 (WCAG 2.2, 1.4.3).
/// </summary>
internal sealed class MenuPicture(StandingMenu menu, SKTypeface typeface) : IDisposable
{
    private const float Letters = 112;
    private const float HeadLetters = 104;
    private const float Margin = 48;
    private const float IconSize = 250;
    private const float IconAbove = 255;
    private const float WordsAbove = 200;
    private const float Between = 1.18f;

    private static readonly SKColor Navy = new(0x12, 0x3A, 0x5E);
    private static readonly SKColor Ink = new(0x14, 0x1C, 0x26);
    private static readonly SKColor Paper = new(0xFF, 0xFF, 0xFF);
    private static readonly SKColor Line = new(0xC3, 0xCE, 0xDA);

    private readonly SKPaint fill = new() { IsAntialias = true };
    private readonly SKPaint stroke = new() { IsAntialias = true, IsStroke = true, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round };

    /// <returns>A PNG.</returns>
    public byte[] Draw()
    {
        using var surface = SKSurface.Create(new SKImageInfo(MenuLayout.Width, MenuLayout.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(Paper);
        DrawBand(canvas);
        foreach (var (button, tile) in MenuLayout.Tiles(menu))
        {
            DrawTile(canvas, button, tile);
        }

        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        return png.ToArray();
    }

    public void Dispose()
    {
        fill.Dispose();
        stroke.Dispose();
    }

    private void DrawBand(SKCanvas canvas)
    {
        fill.Color = Navy;
        canvas.DrawRect(SKRect.Create(MenuLayout.Width, MenuLayout.Band), fill);
        var middle = MenuLayout.Band / 2f;
        DrawLine(canvas, menu.Heading, Margin * 2, middle, HeadLetters, MenuLayout.Width - MenuLayout.SwitchWidth - (Margin * 3), Paper, SKTextAlign.Left);

        var button = SKRect.Inflate(MenuLayout.Switch, -Margin, -Margin);
        stroke.Color = Paper;
        stroke.StrokeWidth = 6;
        canvas.DrawRoundRect(button, button.Height / 2, button.Height / 2, stroke);
        DrawLine(canvas, menu.Switch.Label, button.MidX, middle, HeadLetters * 0.85f, button.Width - (Margin * 2), Paper, SKTextAlign.Center);
    }

    private void DrawTile(SKCanvas canvas, StandingButton button, SKRectI tile)
    {
        stroke.Color = Line;
        stroke.StrokeWidth = 4;
        canvas.DrawRect(tile, stroke);
        DrawIcon(canvas, button.Subject, tile.MidX, tile.Top + IconAbove);

        var lines = InLines(button.Label, tile.Width - (Margin * 2));
        var middle = tile.Bottom - WordsAbove - ((lines.Length - 1) * Letters * Between / 2);
        for (var i = 0; i < lines.Length; i++)
        {
            DrawLine(canvas, lines[i], tile.MidX, middle + (i * Letters * Between), Letters, tile.Width - (Margin * 2), Ink, SKTextAlign.Center);
        }
    }

    private void DrawIcon(SKCanvas canvas, StandingSubject subject, float x, float y)
    {
        using var path = SKPath.ParseSvgPathData(MenuIcons.Of(subject));
        stroke.Color = Navy;
        stroke.StrokeWidth = 1.6f;
        canvas.Save();
        canvas.Translate(x - (IconSize / 2), y - (IconSize / 2));
        canvas.Scale(IconSize / MenuIcons.Grid);
        canvas.DrawPath(path, stroke);
        canvas.Restore();
    }

    private void DrawLine(SKCanvas canvas, string text, float x, float middle, float size, float widest, SKColor colour, SKTextAlign align)
    {
        using var font = new SKFont(typeface, size) { Edging = SKFontEdging.Antialias };
        font.Size = size * Math.Min(1, widest / font.MeasureText(text));
        fill.Color = colour;
        var metrics = font.Metrics;
        canvas.DrawText(text, x, middle - ((metrics.Ascent + metrics.Descent) / 2), align, font, fill);
    }

    // Two lines at the space that divides the words most evenly, rather than small letters.
    private string[] InLines(string label, float widest)
    {
        using var font = new SKFont(typeface, Letters);
        var spaces = Enumerable.Range(0, label.Length).Where(i => label[i] is ' ').ToArray();
        return font.MeasureText(label) <= widest || spaces is []
            ? [label]
            : spaces.MinBy(i => Math.Abs(label.Length - 1 - (2 * i))) is var at ? [label[..at], label[(at + 1)..]] : [label];
    }
}
