using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Bot.Reporting.Annual;
using Bot.Reporting.Tables;
using Bot.Tests.Support;

namespace Bot.Tests.Reporting;

/// <summary>Documents and workbooks as other programs read them.</summary>
public sealed class OpenDocumentTests
{
    private const string Hostile = "=HYPERLINK(\"http://evil\")<script>&\u0001\ud800\"']]>";
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace Draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    private static readonly XNamespace Svg = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
    private static readonly XNamespace Manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";

    private static readonly FigureTable Figures = new("kinds", "類別/件數?", ["類別", "件數", "占比"],
        [[Figure.Of("頂樓加蓋"), Figure.Of(1234), Figure.Share(0.875)], [Figure.Of(Hostile), Figure.Of(7), Figure.Nothing]], "占比＝件數 ÷ 全部。")
    { Drawn = 1 };

    private static readonly ReportDocument Report = new("115 年度成果", ["違章建築處理大隊", Hostile], "zh-TW",
        [new HeadingBlock(1, "壹、依據"), new StaffBlock("basis", "第一段\n第二段"), new NoteBlock("資料來源"), new TableBlock(Figures)]);

    [Theory]
    [InlineData("application/vnd.oasis.opendocument.text")]
    [InlineData("application/vnd.oasis.opendocument.spreadsheet")]
    public void The_first_bytes_say_what_it_is_and_every_part_is_in_the_manifest(string kind)
    {
        var file = kind.EndsWith("text", StringComparison.Ordinal) ? OdtFile.Write(Report) : OdsFile.Write("t", "zh-TW", [Figures]);

        // The name of the first member begins at byte 30, its content right behind: that is what programs look at.
        Assert.Equal("mimetype" + kind, Encoding.ASCII.GetString(file, 30, 8 + kind.Length));
        using var zip = new ZipArchive(new MemoryStream(file));
        var first = zip.Entries[0];
        Assert.Equal(("mimetype", first.Length), (first.FullName, first.CompressedLength));
        var parts = XDocument.Load(zip.GetEntry("META-INF/manifest.xml")!.Open()).Root!.Elements(Manifest + "file-entry").ToDictionary(e => (string)e.Attribute(Manifest + "full-path")!, e => (string)e.Attribute(Manifest + "media-type")!);
        Assert.Equal(kind, parts["/"]);
        Assert.Equal(zip.Entries.Select(e => e.FullName).Where(n => n is not ("mimetype" or "META-INF/manifest.xml")).Order(), parts.Keys.Where(p => p != "/").Order());
        Assert.All(zip.Entries.Skip(1), part => Assert.NotNull(XDocument.Load(part.Open()).Root));
    }

    [Fact]
    public void The_same_figures_are_the_same_bytes() => Assert.Equal(OdtFile.Write(Report), OdtFile.Write(Report));

    [Fact]
    public void In_a_workbook_numbers_are_numbers_and_words_are_never_formulas()
    {
        var content = Content(OdsFile.Write("t", "zh-TW", [Figures, Figures]));

        var sheets = content.Descendants(Table + "table").ToList();
        Assert.Equal(["類別件數", "類別件數 2"], sheets.Select(s => (string)s.Attribute(Table + "name")!));
        var cells = sheets[0].Descendants(Table + "table-cell").ToList();
        Assert.DoesNotContain(cells, c => c.Attribute(Table + "formula") is not null);
        Assert.Equal(("float", "1234", "1,234"), Cell(cells[4]));
        Assert.Equal(("percentage", "0.875", "87.5%"), Cell(cells[5]));
        Assert.Equal(("string", null, "=HYPERLINK(\"http://evil\")<script>&\ufffd\"']]>"), Cell(cells[6]));
    }

    [Fact]
    public void In_a_document_a_chart_has_a_title_and_a_description_and_the_table_repeats_its_head()
    {
        var content = Content(OdtFile.Write(Report));

        Assert.Equal(["壹、依據", "類別/件數?"], content.Descendants(Text + "h").Select(h => h.Value));
        Assert.Contains("第二段", content.Descendants(Text + "p").Select(p => p.Value));
        var chart = Assert.Single(content.Descendants(Draw + "g"));
        Assert.Equal("類別/件數?", (string)chart.Element(Svg + "title")!);
        Assert.StartsWith("頂樓加蓋 1,234, ", (string)chart.Element(Svg + "desc")!, StringComparison.Ordinal);
        Assert.Single(content.Descendants(Table + "table-header-rows"));
        Assert.Equal(9, content.Descendants(Table + "table-cell").Count());
    }

    [Fact]
    public void Everything_that_a_style_is_named_is_there()
    {
        using var zip = new ZipArchive(new MemoryStream(OdtFile.Write(Report)));
        var (content, styles) = (XDocument.Load(zip.GetEntry("content.xml")!.Open()), XDocument.Load(zip.GetEntry("styles.xml")!.Open()));
        var named = content.Descendants().Concat(styles.Descendants()).Select(e => e.Attribute((XNamespace)"urn:oasis:names:tc:opendocument:xmlns:style:1.0" + "name")?.Value).OfType<string>().ToHashSet();

        var used = content.Descendants(Office + "text").Descendants().SelectMany(e => e.Attributes()).Where(a => a.Name.LocalName == "style-name").Select(a => a.Value).Distinct();
        Assert.Empty(used.Except(named));
    }

    [Fact]
    public void A_spreadsheet_does_not_run_what_somebody_wrote()
    {
        var csv = Encoding.UTF8.GetString(CsvTable.Write([Figures]));

        Assert.StartsWith("\ufeff類別,件數,占比\r\n頂樓加蓋,1234,0.875\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(", csv, StringComparison.Ordinal);
        Assert.EndsWith(",7,\r\n", csv, StringComparison.Ordinal);
    }

    /// <summary>Where LibreOffice is installed it reads both; elsewhere the tests above have to do.</summary>
    [Fact]
    public async Task LibreOffice_reads_both()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "report.odt"), OdtFile.Write(Report));
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "figures.ods"), OdsFile.Write("t", "zh-TW", [Figures]));
        if (await ConvertAsync(folder.Path, "txt:Text (encoded):UTF8", "report.odt") && await ConvertAsync(folder.Path, "csv:Text - txt - csv (StarCalc):44,34,76", "figures.ods"))
        {
            Assert.Contains("第二段", await File.ReadAllTextAsync(Path.Combine(folder.Path, "report.txt")), StringComparison.Ordinal);
            Assert.Contains("頂樓加蓋,\"1,234\",87.5%", (await File.ReadAllTextAsync(Path.Combine(folder.Path, "figures.csv"))).Replace("1234", "\"1,234\"", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.Equal(2, Directory.GetFiles(folder.Path, "*.od?").Length);
    }

    private static async Task<bool> ConvertAsync(string folder, string to, string file)
    {
        string[] places = ["/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice", "/usr/bin/libreoffice"];
        if (places.FirstOrDefault(File.Exists) is not { } program)
        {
            return false;
        }

        using var office = Process.Start(new ProcessStartInfo(program, ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", to, "--outdir", folder, Path.Combine(folder, file)]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await Task.WhenAll(office.StandardOutput.ReadToEndAsync(), office.StandardError.ReadToEndAsync());
        await office.WaitForExitAsync();
        return true;
    }

    private static XDocument Content(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return XDocument.Load(zip.GetEntry("content.xml")!.Open());
    }

    private static (string? Kind, string? Value, string Words) Cell(XElement cell) =>
        ((string?)cell.Attribute(Office + "value-type"), (string?)cell.Attribute(Office + "value"), (string)cell.Element(Text + "p")!);
}
