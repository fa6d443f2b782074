using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Bot.Admin.Parts;

/// <summary>Bars that lie on their sides, one below the other, where names are long. Drawn on the server like <see cref="BarChart"/>.</summary>
/// <param name="Name">What is drawn.</param>
/// <param name="Description">What there is to see, in a sentence.</param>
/// <param name="Id">Unique on the page.</param>
/// <param name="Bars">From top to bottom; the lower part of each is drawn.</param>
public sealed record RowChart(string Name, string Description, string Id, IReadOnlyList<Bar> Bars)
{
    private const int Width = 640;
    private const int Names = 220;
    private const int Values = 60;
    private const int Step = 34;
    private const int LongestName = 12;

    /// <summary>The chart as an inline drawing.</summary>
    public IHtmlContent Draw()
    {
        var most = Math.Max(1, Bars.Select(b => b.Lower).DefaultIfEmpty(1).Max());
        var svg = Svg.Chart(Name, Description, Id, Width, Math.Max(1, Bars.Count) * Step);
        foreach (var (i, bar) in Bars.Index())
        {
            var (top, length) = (i * Step, (double)bar.Lower / most * (Width - Names - Values));
            svg.InnerHtml
                .AppendHtml(Svg.Label(Shortened(bar.Label), Names - 10, top + 23, "label", "end"))
                .AppendHtml(Svg.Rectangle("lower", Names, top + 6, length, Step - 12))
                .AppendHtml(Svg.Label(bar.Lower.ToString("N0", CultureInfo.CurrentCulture), Names + length + 6, top + 23, "value", "start"));
        }

        return svg;
    }

    // The whole name stands in the table.
    private static string Shortened(string name) => name.Length > LongestName && new StringInfo(name) is { LengthInTextElements: > LongestName } info ? info.SubstringByTextElements(0, LongestName - 1) + "…" : name;
}
