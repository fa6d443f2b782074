using Bot.Reporting.Tables;
using Microsoft.AspNetCore.Html;

namespace Bot.Admin.Parts;

/// <summary>Draws tables of figures.</summary>
public static class FigureCharts
{
    private const int MostRows = 12;

    // Side by side there is no room for more numbers; then only the highest is marked, the others stand in the table.
    private const int MostMarked = 12;

    /// <summary>A table as a chart; null if there is nothing to draw.</summary>
    /// <param name="table">The table.</param>
    /// <param name="about">What there is to see, in a sentence.</param>
    public static IHtmlContent? Chart(this FigureTable table, string about)
    {
        if (table.Drawn is not { } column || table.Rows.Count == 0)
        {
            return null;
        }

        var most = table.Rows.Max(row => row[column].Number);
        var bars = table.Rows.Select(row => new Bar(
            table.InOrder ? Short(row[0].Text) : row[0].Text, (int)(row[column].Number ?? 0), IsMarked: table.Rows.Count <= MostMarked || row[column].Number == most));
        return table.InOrder
            ? new BarChart(table.Title, about, table.Id, [.. bars]).Draw()
            : new RowChart(table.Title, about, table.Id, [.. bars.Take(MostRows)]).Draw();
    }

    // Of a month (2026-11) the number: side by side there is no room for more.
    private static string Short(string label) => label is [.., '-', var ten, var one] && label.Length == 7 ? $"{ten}{one}" : label;
}
