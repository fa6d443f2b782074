using System.IO.Compression;
using System.Text;
using Bot.Faqs;
using Bot.Faqs.Exchange;

namespace Bot.Tests.Faqs.Exchange;

public sealed class FaqFileTests
{
    private static readonly FaqContent Entry = new()
    {
        Id = "pigeon-house",
        Category = "basics",
        Owner = "查報組",
        ReviewDue = new(2027, 6, 30),
        ValidFrom = new(2026, 1, 1),
        FollowUps = ["fire-lane", "how-long"],
        Position = 7,
        Texts =
        [
            new() { Language = "zh-TW", Question = "頂樓，可以蓋\"鴿舍\"嗎？", Answer = "第一行。\n\n第三行，有逗號。", Phrasings = ["=1+1", "鴿舍", "+886"], LegalBasis = "@建築法" },
            new() { Language = "en", Question = "-A pigeon house?", Answer = "'=quoted already", Phrasings = ["'plain"], NativeReviewed = false }
        ]
    };

    [Theory]
    [InlineData(FaqFileKind.Jsonl)]
    [InlineData(FaqFileKind.Csv)]
    [InlineData(FaqFileKind.Xlsx)]
    public void What_is_written_is_read_again_to_the_letter(FaqFileKind kind)
    {
        using var file = new MemoryStream();
        FaqFile.Write(kind, file, [Entry]);
        file.Position = 0;

        var lines = FaqFile.Read(kind, file).Select(found => (found.Number, found.Line.Value!)).ToList();

        var read = new FaqMerge(Entry.Id, lines).Apply(null, 0);
        Assert.Empty(FaqDifference.Between(Entry, read));
        Assert.Equal(2, read.Texts.Count);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("'=1")]
    [InlineData("''+1")]
    public void A_cell_that_begins_like_a_formula_is_neutralised_and_restored(string text)
    {
        Assert.Equal("'" + text, Formulas.Neutralise(text));
        Assert.Equal(text, Formulas.Restore(Formulas.Neutralise(text)));
    }

    [Theory]
    [InlineData("1+1=2")]
    [InlineData("'quoted'")]
    [InlineData("")]
    [InlineData("違建")]
    public void Other_cells_are_left_alone(string text)
    {
        Assert.Equal(text, Formulas.Neutralise(text));
        Assert.Equal(text, Formulas.Restore(text));
    }

    [Fact]
    public void A_row_of_a_table_with_line_breaks_in_it_is_named_by_its_first_line() =>
        Assert.Equal([2, 5], Read(FaqFileKind.Csv, "id,question,answer\na,q,\"one\ntwo\nthree\"\nb,q,a\n").Select(f => f.Number));

    [Theory]
    [InlineData("id,question\na,q\n", "The column “answer” is missing.")]
    [InlineData("id,question,answer,answer\na,q,a,a\n", "The column “answer” is given twice.")]
    [InlineData("id,question,answer,colour\na,q,a,red\n", "The column “colour” is not known.")]
    [InlineData("id,question,answer,position\na,q,a,last\n", "“position” cannot have the value “last”.")]
    public void A_table_that_is_not_ours_is_refused(string csv, string reason) =>
        Assert.Equal(reason, Assert.Single(Read(FaqFileKind.Csv, csv)).Line.Problem?.In("en"));

    [Fact]
    public void Chinese_text_in_an_old_encoding_is_refused()
    {
        using var big5 = new MemoryStream([.. "id,question,answer\na,"u8, 0xB9, 0x48, 0xAB, 0xD8, .. ",b\n"u8]);

        Assert.Contains("UTF-8", Assert.Single(FaqFile.Read(FaqFileKind.Csv, big5)).Line.Problem?.In("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Something_else_by_the_name_of_a_workbook_is_refused() =>
        Assert.StartsWith("The file cannot be read", Assert.Single(Read(FaqFileKind.Xlsx, "not a workbook")).Line.Problem?.In("en"), StringComparison.Ordinal);

    [Fact]
    public void A_small_workbook_that_unpacks_to_a_huge_one_is_refused()
    {
        using var bomb = new MemoryStream();
        FaqFile.Write(FaqFileKind.Xlsx, bomb, []);
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Update, leaveOpen: true))
        {
            var sheet = zip.Entries.Single(e => e.FullName.Contains("sheet", StringComparison.Ordinal));
            sheet.Delete();
            using var part = new StreamWriter(zip.CreateEntry(sheet.FullName).Open());
            part.Write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
            for (var i = 0; i < 3_000_000; i++)
            {
                part.Write("<row><c/></row>");
            }
        }

        Assert.InRange(bomb.Length, 1, FaqUpload.MostBytes);
        bomb.Position = 0;
        Assert.StartsWith("The file cannot be read", Assert.Single(FaqFile.Read(FaqFileKind.Xlsx, bomb)).Line.Problem?.In("en"), StringComparison.Ordinal);
    }

    private static IReadOnlyList<FaqLineFound> Read(FaqFileKind kind, string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return FaqFile.Read(kind, file);
    }
}
