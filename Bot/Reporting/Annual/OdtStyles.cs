using Bot.Reporting.Tables;

namespace Bot.Reporting.Annual;

/// <summary>How the document looks: a quiet page of A4, headings that a table of contents can be made of, tables with lines.</summary>
internal static class OdtStyles
{
    public const string Body = "Body";
    public const string Note = "Note";
    public const string Table = "table";
    public const string Cell = "cell";
    public const string HeadCell = "headcell";
    public const string CellHead = "CellHead";
    public const string CellWords = "CellWords";
    public const string CellNumber = "CellNumber";
    public const string Bar = "bar";
    public const string Label = "label";
    public const string ChartLabel = "ChartLabel";
    public const string ChartValue = "ChartValue";

    public static string Heading(int level) => FormattableString.Invariant($"Heading{level}");

    /// <summary>The styles that have names, and the page.</summary>
    public static void Write(OdfWriter root, string language)
    {
        root.In("office:styles", styles =>
        {
            styles.In("style:default-style", all =>
            {
                all.Attribute("style:family", "paragraph");
                all.Empty("style:paragraph-properties", ("fo:margin-bottom", "0.2cm"), ("fo:line-height", "140%"));
                all.Empty("style:text-properties", ("fo:font-size", "11pt"), ("style:font-size-asian", "11pt"), ("style:font-name-asian", "Noto Sans CJK TC"),
                    ("fo:language", language[..2]), ("style:language-asian", "zh"), ("style:country-asian", "TW"));
            });
            Paragraph(styles, "Title", "24pt", bold: true, ("fo:text-align", "center"), ("fo:margin-top", "6cm"), ("fo:margin-bottom", "1cm"));
            Paragraph(styles, "Subtitle", "14pt", bold: false, ("fo:text-align", "center"));
            Paragraph(styles, Heading(1), "17pt", bold: true, ("fo:break-before", "page"), ("fo:margin-bottom", "0.4cm"), ("fo:keep-with-next", "always"));
            Paragraph(styles, Heading(2), "13pt", bold: true, ("fo:margin-top", "0.6cm"), ("fo:keep-with-next", "always"));
            Paragraph(styles, Body, "11pt", bold: false);
            Paragraph(styles, Note, "9pt", bold: false, ("fo:margin-top", "0.15cm"));
            Paragraph(styles, CellHead, "9pt", bold: true, ("fo:margin-bottom", "0cm"));
            Paragraph(styles, CellWords, "9pt", bold: false, ("fo:margin-bottom", "0cm"));
            Paragraph(styles, CellNumber, "9pt", bold: false, ("fo:margin-bottom", "0cm"), ("fo:text-align", "end"));
            Paragraph(styles, ChartLabel, "8pt", bold: false, ("fo:margin-bottom", "0cm"), ("fo:text-align", "end"));
            Paragraph(styles, ChartValue, "8pt", bold: false, ("fo:margin-bottom", "0cm"));
        });
        root.In("office:automatic-styles", styles => styles.In("style:page-layout", page =>
        {
            page.Attribute("style:name", "a4");
            page.Empty("style:page-layout-properties", ("fo:page-width", "21cm"), ("fo:page-height", "29.7cm"), ("fo:margin", "2cm"));
        }));
        root.In("office:master-styles", masters => masters.Empty("style:master-page", ("style:name", "Standard"), ("style:page-layout-name", "a4")));
    }

    /// <summary>The styles of tables and shapes.</summary>
    public static void Automatic(OdfWriter styles)
    {
        Named(styles, Table, "table", "style:table-properties", ("style:width", "17cm"), ("table:align", "margins"));
        Named(styles, Cell, "table-cell", "style:table-cell-properties", ("fo:padding", "0.1cm"), ("fo:border-bottom", "0.5pt solid #b8c2be"));
        Named(styles, HeadCell, "table-cell", "style:table-cell-properties", ("fo:padding", "0.1cm"), ("fo:border-bottom", "1pt solid #17201d"));
        Named(styles, Bar, "graphic", "style:graphic-properties", ("draw:stroke", "none"), ("draw:fill", "solid"), ("draw:fill-color", "#0f6b5c"));
        Named(styles, Label, "graphic", "style:graphic-properties", ("draw:stroke", "none"), ("draw:fill", "none"), ("fo:padding", "0cm"), ("draw:textarea-vertical-align", "middle"));
    }

    private static void Paragraph(OdfWriter styles, string name, string size, bool bold, params (string Name, string Value)[] properties) => styles.In("style:style", style =>
    {
        style.Attributes(("style:name", name), ("style:family", "paragraph"));
        style.Empty("style:paragraph-properties", properties);
        style.Empty("style:text-properties", ("fo:font-size", size), ("style:font-size-asian", size),
            ("fo:font-weight", bold ? "bold" : "normal"), ("style:font-weight-asian", bold ? "bold" : "normal"));
    });

    private static void Named(OdfWriter styles, string name, string family, string properties, params (string Name, string Value)[] values) => styles.In("style:style", style =>
    {
        style.Attributes(("style:name", name), ("style:family", family));
        style.Empty(properties, values);
    });
}
