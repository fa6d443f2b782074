using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Bot.Admin.Parts;

/// <summary>The parts that charts are drawn of.</summary>
internal static class Svg
{
    /// <summary>An empty drawing with a title and a description for screen readers.</summary>
    public static TagBuilder Chart(string name, string description, string id, int width, int height)
    {
        var svg = Element("svg", ("class", "chart"), ("role", "img"), ("viewBox", FormattableString.Invariant($"0 0 {width} {height}")), ("aria-labelledby", $"{id}-title {id}-desc"));
        svg.InnerHtml.AppendHtml(Text("title", name, ("id", $"{id}-title"))).AppendHtml(Text("desc", description, ("id", $"{id}-desc")));
        return svg;
    }

    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static TagBuilder Rectangle(string kind, double x, double y, double width, double height) =>
        Element("rect", ("class", kind), ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height)));

    /// <summary>Words at a point.</summary>
    /// <param name="text">What to write.</param>
    /// <param name="x">Where.</param>
    /// <param name="y">The line that they stand on.</param>
    /// <param name="kind">Its class.</param>
    /// <param name="anchor">Which end of them is at the point: <c>start</c>, <c>middle</c> or <c>end</c>.</param>
    public static TagBuilder Label(string text, double x, double y, string kind, string anchor) =>
        Text("text", text, ("class", kind), ("x", Number(x)), ("y", Number(y)), ("text-anchor", anchor));

    public static TagBuilder Element(string tag, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var element = new TagBuilder(tag);
        foreach (var (name, value) in attributes)
        {
            element.Attributes[name] = value;
        }

        return element;
    }

    private static TagBuilder Text(string tag, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var element = Element(tag, attributes);
        element.InnerHtml.Append(text);
        return element;
    }
}
