using Bot.Reporting.Tables;

namespace Bot.Reporting.Annual;

/// <summary>A column of a table as bars that lie on their sides, where long names have room.</summary>
internal static class OdtChart
{
    private const int Most = 24;
    private const double Step = 0.55;
    private const double Names = 5;
    private const double Longest = 9.5;
    private const double Values = 2;

    public static void Draw(OdfWriter text, FigureTable table)
    {
        if (table.Drawn is not { } column || table.Rows.Count is 0)
        {
            return;
        }

        var bars = table.Rows.Take(Most).Select(row => (Name: row[0].Text, Value: row[column].Number ?? 0, Said: row[column].Text)).ToList();
        var most = Math.Max(1e-9, bars.Max(b => b.Value));
        text.In("text:p", paragraph =>
        {
            paragraph.Attribute("text:style-name", OdtStyles.Body);
            paragraph.In("draw:g", group =>
            {
                group.Attributes(("text:anchor-type", "as-char"), ("svg:y", Cm(-bars.Count * Step)), ("draw:style-name", OdtStyles.Label));
                group.Leaf("svg:title", table.Title);
                group.Leaf("svg:desc", string.Join(", ", bars.Select(b => $"{b.Name} {b.Said}")));
                foreach (var (i, bar) in bars.Index())
                {
                    var (top, length) = (i * Step, Math.Max(0.02, bar.Value / most * Longest));
                    Box(group, 0, top, Names - 0.2, bar.Name, OdtStyles.ChartLabel);
                    group.Empty("draw:rect", ("draw:style-name", OdtStyles.Bar), ("svg:x", Cm(Names)), ("svg:y", Cm(top + 0.08)), ("svg:width", Cm(length)), ("svg:height", Cm(Step - 0.16)));
                    Box(group, Names + length + 0.1, top, Values, bar.Said, OdtStyles.ChartValue);
                }
            });
        });
    }

    private static void Box(OdfWriter group, double left, double top, double width, string words, string style) => group.In("draw:rect", box =>
    {
        box.Attributes(("draw:style-name", OdtStyles.Label), ("svg:x", Cm(left)), ("svg:y", Cm(top)), ("svg:width", Cm(width)), ("svg:height", Cm(Step)));
        box.Leaf("text:p", words, ("text:style-name", style));
    });

    private static string Cm(double length) => OdfWriter.Number(length) + "cm";
}
