using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

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
        var svg = Element("svg", ("class", "chart"), ("role", "img"), ("viewBox", FormattableString.Invariant($"0 0 {Width} {Math.Max(1, Bars.Count) * Step}")), ("aria-labelledby", $"{Id}-title {Id}-desc"));
        svg.InnerHtml.AppendHtml(Text("title", Name, ("id", $"{Id}-title"))).AppendHtml(Text("desc", Description, ("id", $"{Id}-desc")));
        foreach (var (i, bar) in Bars.Index())
        {
            var (top, length) = (i * Step, (double)bar.Lower / most * (Width - Names - Values));
            svg.InnerHtml
                .AppendHtml(Text("text", Shortened(bar.Label), ("class", "label"), ("x", Number(Names - 10)), ("y", Number(top + 23)), ("text-anchor", "end")))
                .AppendHtml(Element("rect", ("class", "lower"), ("x", Number(Names)), ("y", Number(top + 6)), ("width", Number(length)), ("height", Number(Step - 12))))
                .AppendHtml(Text("text", bar.Lower.ToString("N0", CultureInfo.CurrentCulture), ("class", "value"), ("x", Number(Names + length + 6)), ("y", Number(top + 23))));
        }

        return svg;
    }

    // The whole name stands in the table.
    private static string Shortened(string name) => name.Length > LongestName && new StringInfo(name) is { LengthInTextElements: > LongestName } info ? info.SubstringByTextElements(0, LongestName - 1) + "…" : name;

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static TagBuilder Text(string tag, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var element = Element(tag, attributes);
        element.InnerHtml.Append(text);
        return element;
    }

    private static TagBuilder Element(string tag, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var element = new TagBuilder(tag);
        foreach (var (name, value) in attributes)
        {
            element.Attributes[name] = value;
        }

        return element;
    }
}
