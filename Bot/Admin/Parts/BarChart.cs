using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Bot.Admin.Parts;

/// <summary>A row of bars drawn on the server: no script, colours from the style sheet, and a title and a description for screen readers.</summary>
/// <param name="Name">What is drawn.</param>
/// <param name="Description">What there is to see, in a sentence.</param>
/// <param name="Id">Unique on the page.</param>
/// <param name="Bars">From left to right.</param>
public sealed record BarChart(string Name, string Description, string Id, IReadOnlyList<Bar> Bars)
{
    private const int Width = 640;
    private const int Height = 180;
    private const int Foot = 26;
    private const int Head = 20;

    /// <summary>The chart as an inline drawing.</summary>
    public IHtmlContent Draw()
    {
        var most = Math.Max(1, Bars.Count == 0 ? 0 : Bars.Max(b => b.Lower + b.Upper));
        var step = (double)Width / Math.Max(1, Bars.Count);
        var svg = Svg.Chart(Name, Description, Id, Width, Height);
        svg.InnerHtml.AppendHtml(Svg.Element("path", ("class", "axis"), ("d", $"M0 {Height - Foot}.5H{Width}")));
        for (var i = 0; i < Bars.Count; i++)
        {
            // Where there is little room, every other label is enough; the last one is always there.
            DrawBar(svg, Bars[i], i * step, step, most, isMinor: (Bars.Count - 1 - i) % 2 == 1);
        }

        return svg;
    }

    private static void DrawBar(TagBuilder svg, Bar bar, double x, double step, int most, bool isMinor)
    {
        double HeightOf(int count) => (double)count / most * (Height - Foot - Head);
        var (lower, upper) = (HeightOf(bar.Lower), HeightOf(bar.Upper));
        var (left, width) = (x + (step * 0.15), step * 0.7);
        svg.InnerHtml.AppendHtml(Svg.Rectangle("lower", left, Height - Foot - lower, width, lower)).AppendHtml(Svg.Rectangle("upper", left, Height - Foot - lower - upper, width, upper));
        if (bar.Lower + bar.Upper is > 0 and var sum && bar.IsMarked)
        {
            svg.InnerHtml.AppendHtml(Svg.Label(sum.ToString("N0", CultureInfo.CurrentCulture), x + (step / 2), Height - Foot - lower - upper - 4, "value", "middle"));
        }

        if (bar.Label.Length > 0)
        {
            svg.InnerHtml.AppendHtml(Svg.Label(bar.Label, x + (step / 2), Height - 6, isMinor ? "label minor" : "label", "middle"));
        }
    }
}

/// <summary>A bar of one or two parts.</summary>
/// <param name="Label">Below it; empty for none.</param>
/// <param name="Lower">The part at the bottom.</param>
/// <param name="Upper">The part on top of it.</param>
/// <param name="IsMarked">True to write the number above it.</param>
public sealed record Bar(string Label, int Lower, int Upper = 0, bool IsMarked = true);
