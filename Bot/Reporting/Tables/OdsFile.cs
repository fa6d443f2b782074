namespace Bot.Reporting.Tables;

/// <summary>Tables as the sheets of a workbook that everybody may edit (.ods). Numbers are numbers, words are words and never formulas.</summary>
internal static class OdsFile
{
    public static byte[] Write(string title, string language, IReadOnlyList<FigureTable> tables) =>
        OdfPackage.Write(OdfPackage.Sheets, title, language, body => Content(body, tables), _ => { });

    private static void Content(OdfWriter root, IReadOnlyList<FigureTable> tables)
    {
        root.In("office:automatic-styles", Styles);
        root.In("office:body", body => body.In("office:spreadsheet", sheets =>
        {
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var table in tables)
            {
                sheets.In("table:table", sheet =>
                {
                    sheet.Attribute("table:name", NameOf(table.Title, names));
                    sheet.Empty("table:table-column", ("table:style-name", "column"), ("table:number-columns-repeated", OdfWriter.Number(Math.Max(1, table.Columns.Count))));
                    Row(sheet, table.Columns.Select(Figure.Of), "head");
                    foreach (var row in table.Rows)
                    {
                        Row(sheet, row, null);
                    }

                    if (table.Note.Length > 0)
                    {
                        Row(sheet, [], null);
                        Row(sheet, [Figure.Of(table.Note)], null);
                    }
                });
            }
        }));
    }

    private static void Styles(OdfWriter styles)
    {
        styles.In("number:percentage-style", percent =>
        {
            percent.Attribute("style:name", "percent");
            percent.Empty("number:number", ("number:decimal-places", "1"), ("number:min-integer-digits", "1"));
            percent.Leaf("number:text", "%");
        });
        styles.In("style:style", column =>
        {
            column.Attributes(("style:name", "column"), ("style:family", "table-column"));
            column.Empty("style:table-column-properties", ("style:column-width", "3.5cm"));
        });
        styles.In("style:style", head =>
        {
            head.Attributes(("style:name", "head"), ("style:family", "table-cell"));
            head.Empty("style:text-properties", ("fo:font-weight", "bold"));
        });
        styles.Empty("style:style", ("style:name", "share"), ("style:family", "table-cell"), ("style:data-style-name", "percent"));
    }

    private static void Row(OdfWriter sheet, IEnumerable<Figure> figures, string? style) => sheet.In("table:table-row", row =>
    {
        foreach (var figure in figures)
        {
            row.In("table:table-cell", cell => Cell(cell, figure, style));
        }
    });

    private static void Cell(OdfWriter cell, Figure figure, string? style)
    {
        if ((style ?? (figure.Kind is FigureKind.Share ? "share" : null)) is { } named)
        {
            cell.Attribute("table:style-name", named);
        }

        if (figure.Number is { } number)
        {
            cell.Attributes(("office:value-type", figure.Kind is FigureKind.Share ? "percentage" : "float"), ("office:value", OdfWriter.Number(number)));
        }
        else
        {
            cell.Attribute("office:value-type", "string");
        }

        cell.Leaf("text:p", figure.Text);
    }

    // A sheet's name is short, has none of a few characters, and is no other's.
    private static string NameOf(string title, HashSet<string> taken)
    {
        var name = string.Concat(title.Where(c => !"[]*?:/\\'".Contains(c, StringComparison.Ordinal)));
        name = name.Length > 28 ? name[..28] : name;
        for (var i = 2; !taken.Add(name); i++)
        {
            name = FormattableString.Invariant($"{name[..Math.Min(name.Length, 25)]} {i}");
        }

        return name;
    }
}
