using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Bot.Admin.Parts;

/// <summary>A QR code as an inline drawing, dark on light in every theme, for phones to read.</summary>
public static class QrCode
{
    /// <param name="text">What the phone reads.</param>
    /// <param name="name">What a screen reader says.</param>
    public static IHtmlContent Draw(string text, string name)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var size = data.ModuleMatrix.Count;
        var squares = new StringBuilder();
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                if (data.ModuleMatrix[y][x])
                {
                    squares.Append(FormattableString.Invariant($"M{x} {y}h1v1h-1z"));
                }
            }
        }

        return new HtmlContentBuilder()
            .AppendHtml($"""<svg class="qr" role="img" viewBox="0 0 {size} {size}" width="220" height="220" shape-rendering="crispEdges" aria-label=""")
            .AppendHtml("\"").Append(name).AppendHtml("\">")
            .AppendHtml($"""<rect width="{size}" height="{size}" fill="#fff"/><path d="{squares}" fill="#000"/></svg>""");
    }
}
