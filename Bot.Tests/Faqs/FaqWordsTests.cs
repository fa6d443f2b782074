using Bot.Faqs;
using Bot.Faqs.Laws;
using Bot.Faqs.Writing;

namespace Bot.Tests.Faqs;

/// <summary>What is read out of the words of an entry: articles, marks, hints, and where a translation came from.</summary>
public sealed class FaqWordsTests
{
    private static readonly FaqContent Pigeons = FaqStaff.About("pigeon-house", "頂樓可以蓋鴿舍嗎？", "要先申請。", "鴿舍");

    [Theory]
    [InlineData("違章建築處理辦法第4條、第5條", "違章建築處理辦法第4條|違章建築處理辦法第5條")]
    [InlineData("設置標準第4條至第6條", "設置標準第4條|設置標準第5條|設置標準第6條")]
    [InlineData("建築法第95條之3、違章建築處理辦法第11條之1第2項", "建築法第95條之3|違章建築處理辦法第11條之1")]
    [InlineData("處理要點第6點、民法第765條、第767條", "民法第765條|民法第767條|處理要點第6點")]
    [InlineData("民法", "民法")]
    [InlineData("", "")]
    public void The_articles_of_a_legal_basis_are_named_one_by_one(string basis, string articles) =>
        Assert.Equal(articles.Split('|', StringSplitOptions.RemoveEmptyEntries), LawArticle.In(basis).Select(a => a.Name));

    [Theory]
    [InlineData("# 結論\n- **要**先申請", "【結論】\n・要先申請")]
    [InlineData("見[表單](https://example.org/a)。", "見表單 https://example.org/a。")]
    [InlineData("2 * 3 ** 4 [沒有連結](ftp://x)", "2 * 3 ** 4 [沒有連結](ftp://x)")]
    [InlineData("・本來就有\n1. 第一", "・本來就有\n1. 第一")]
    public void Marks_become_text_that_a_phone_can_show(string written, string shown) => Assert.Equal(shown, ChannelText.Of(written));

    [Fact]
    public void No_shipped_answer_changes_by_it() =>
        Assert.All(SeedContent.Read().SelectMany(c => c.Texts), text => Assert.Equal(text.Answer, ChannelText.Of(text.Answer)));

    [Fact]
    public void Long_openings_long_sentences_and_words_of_officials_are_pointed_out()
    {
        var writing = new PlainWriting();

        Assert.Empty(writing.Look("zh-TW", "可以。\n要先申請。"));
        Assert.Equal(
            [(WritingHintKind.LongOpening, "121"), (WritingHintKind.LongSentence, "121")],
            writing.Look("zh-TW", new string('好', 121)).Select(h => (h.Kind, h.More)));
        Assert.Equal(
            [("如有疑義", "如果有問題"), ("惠請", "請")],
            writing.Look("zh-TW", "如有疑義，惠請來電。").Select(h => (h.Text, h.More)));
        Assert.Equal(WritingHintKind.LongSentence, Assert.Single(writing.Look("en", string.Join(' ', Enumerable.Repeat("word", 26)))).Kind);
    }

    [Fact]
    public void A_translation_is_out_of_date_once_the_chinese_words_change_until_it_is_translated_or_checked()
    {
        var english = new FaqText { Language = "en", Question = "A pigeon house?", Answer = "Apply first." };
        var first = Translations.Trace(null, Pigeons with { Texts = [Pigeons.Texts[0], english] });
        Assert.False(first.IsOutdated(first.Texts[1]));

        var changed = Translations.Trace(first, first with { Texts = [first.Texts[0] with { Answer = "不可以。" }, first.Texts[1]] });
        Assert.True(changed.IsOutdated(changed.Texts[1]));
        var phrased = Translations.Trace(first, first with { Texts = [first.Texts[0] with { Phrasings = [] }, first.Texts[1]] });
        Assert.False(phrased.IsOutdated(phrased.Texts[1]));

        var translated = Translations.Trace(changed, changed with { Texts = [changed.Texts[0], changed.Texts[1] with { Answer = "No." }] });
        Assert.False(translated.IsOutdated(translated.Texts[1]));
        var looked = Translations.Trace(changed, changed with { Texts = [changed.Texts[0], changed.Texts[1] with { TranslatedFrom = changed.Fingerprint() }] });
        Assert.False(looked.IsOutdated(looked.Texts[1]));
    }

    [Fact]
    public void What_two_people_changed_is_brought_together_and_only_clashes_are_named()
    {
        var theirs = Pigeons with { Owner = "拆除組", Texts = [Pigeons.Texts[0] with { Answer = "他們的。", Phrasings = ["鴿舍", "養鴿"] }] };
        var mine = Pigeons with { Category = "owner", Texts = [Pigeons.Texts[0] with { Answer = "我的。" }, new() { Language = "en", Question = "q", Answer = "a" }] };

        var both = FaqReconciliation.Of(Pigeons, theirs, mine);

        Assert.Equal(("拆除組", "owner", "我的。"), (both.Content.Owner, both.Content.Category, both.Content.Texts[0].Answer));
        Assert.Equal(["鴿舍", "養鴿"], both.Content.Texts[0].Phrasings);
        Assert.Equal("q", both.Content.In("en")!.Question);
        Assert.Equal(new FaqDifference("zh-TW", "Answer", "要先申請。", "他們的。"), Assert.Single(both.Clashes));
        Assert.Equal(3, both.Theirs.Count);
    }

    [Theory]
    [InlineData("表單 | https://example.org/f", "表單", true)]
    [InlineData("tel:07-1234567", "", true)]
    [InlineData("表單 | javascript:alert(1)", "表單", false)]
    [InlineData("表單 | /f", "表單", false)]
    public void A_link_is_a_web_address_or_a_telephone(string line, string label, bool usable)
    {
        var link = WebLink.Parse(line);

        Assert.Equal((label, usable, line), (link.Label, link.IsUsable, link.ToString()));
    }
}
