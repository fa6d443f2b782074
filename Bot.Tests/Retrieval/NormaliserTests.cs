using Knowledge.Text;

namespace Bot.Tests.Retrieval;

public sealed class NormaliserTests
{
    [Theory]
    [InlineData("ＡＢＣ１２３", "abc123")]
    [InlineData("臺灣", "台灣")]
    [InlineData("违章建筑", "違章建築")]
    [InlineData("第三十條", "第30條")]
    [InlineData("一百零五年", "105年")]
    [InlineData("一〇五年", "105年")]
    [InlineData("二樓", "2樓")]
    [InlineData("一般民眾", "一般民眾")]
    [InlineData("三民區", "三民區")]
    [InlineData("請問 借書 證", "借書證")]
    [InlineData("謝謝", "謝謝")]
    [InlineData("free  wifi", "free wifi")]
    [InlineData("don't", "dont")]
    [InlineData("借書，還書", "借書\n還書")]
    [InlineData("a\u200Bb", "ab")]
    [InlineData("🙂", "")]
    public void Spellings_of_one_meaning_become_one(string written, string normalised) =>
        Assert.Equal(normalised, Normaliser.Normalise(written));

    [Theory]
    [InlineData("借書證遺失如何補發？")]
    [InlineData("第一百零五條 ABC")]
    [InlineData("mượn sách, ยืมหนังสือ")]
    public void Normalising_twice_is_normalising_once(string text)
    {
        var once = Normaliser.Normalise(text);
        Assert.Equal(once, Normaliser.Normalise(once));
    }
}
