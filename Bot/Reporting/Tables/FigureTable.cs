using System.Globalization;
using System.Text.Json.Serialization;

namespace Bot.Reporting.Tables;

/// <summary>A table of figures: the same value becomes a table on a page, a sheet, a table in a document and a file.</summary>
/// <param name="Id">Names it in addresses and files.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Columns">The names of its columns; the first says what a row is about.</param>
/// <param name="Rows">As many cells each as there are columns.</param>
/// <param name="Note">How it is counted, its formulas, its base; empty for nothing to say.</param>
public sealed record FigureTable(string Id, string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Figure>> Rows, string Note = "")
{
    /// <summary>The column that a chart of it draws; null if it is not drawn.</summary>
    public int? Drawn { get; init; }

    /// <summary>True if its rows are in an order that means something, as months are: it is then drawn from left to right.</summary>
    public bool InOrder { get; init; }
}

/// <summary>One cell.</summary>
public readonly record struct Figure
{
    [JsonConstructor]
    private Figure(FigureKind kind, string text, double? number) => (Kind, Text, Number) = (kind, text, number);

    public FigureKind Kind { get; }

    /// <summary>As people read it.</summary>
    public string Text { get; }

    /// <summary>As machines read it; null for words and for what is not known or may not be shown.</summary>
    public double? Number { get; }

    public static Figure Of(string words) => new(FigureKind.Words, words, null);

    public static Figure Of(int count) => new(FigureKind.Count, Written(count, "N0"), count);

    /// <summary>A share of 0 to 1, shown in percent with one decimal.</summary>
    public static Figure Share(double? share) => share is { } known ? new(FigureKind.Share, Written(known * 100, "0.0") + "%", known) : Nothing;

    /// <summary>A number with decimals.</summary>
    public static Figure Exact(double? number, string format = "0.0") => number is { } known ? new(FigureKind.Exact, Written(known, format), known) : Nothing;

    /// <summary>What is not known, or may not be shown.</summary>
    public static Figure Nothing { get; } = new(FigureKind.Words, "–", null);

    [JsonIgnore]
    public bool IsNumber => Kind is not FigureKind.Words || this == Nothing;

    private static string Written(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}

/// <summary>What a cell holds.</summary>
public enum FigureKind
{
    Words,
    Count,
    Share,
    Exact
}
