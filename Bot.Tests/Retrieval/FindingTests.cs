using Knowledge;

namespace Bot.Tests.Retrieval;

public sealed class FindingTests
{
    public static TheoryData<string, string> Titles
    {
        get
        {
            var titles = new TheoryData<string, string>();
            foreach (var entry in Library.Entries)
            {
                titles.Add(entry.Question, entry.Id);
            }

            return titles;
        }
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void An_entry_is_found_first_by_its_own_title(string title, string id) => Assert.Equal(id, Library.BestOf(title));

    [Theory]
    [InlineData("借書證不見要怎麼補辦", "lost-card")]
    [InlineData("圖書館營業時間", "hours")]
    [InlineData("太晚還書會不會被罰", "overdue")]
    [InlineData("想舉報閱覽室有人講話很大聲", "noise")]
    [InlineData("討論室怎麼租借", "room")]
    [InlineData("printer location", "printing")]
    [InlineData("the wi-fi isn't working", "wifi")]
    public void Words_of_ones_own_find_the_entry(string text, string id) => Assert.Equal(id, Library.BestOf(text));

    [Theory]
    [InlineData("muon sach o dau", "borrow-vi")]
    [InlineData("Tôi muốn mượn sách", "borrow-vi")]
    [InlineData("ยืมหนังสือได้กี่เล่ม", "borrow-th")]
    [InlineData("cara pinjam buku", "borrow-id")]
    [InlineData("paano po humiram ng aklat", "borrow-fil")]
    public void Other_languages_are_found_in_their_own_words(string text, string id) => Assert.Equal(id, Library.BestOf(text));

    [Theory]
    [InlineData("借書證遺失如何補發")]
    [InlineData("請問借書證遺失如何補發？謝謝")]
    [InlineData("您好，不好意思，借書證遺失如何補發")]
    [InlineData("借書證 遺失 如何補發")]
    [InlineData("借书证遗失如何补发")]
    [InlineData("借書証遺失如何補發")]
    [InlineData("借\u200B書證遺失\u202E如何補發")]
    public void Spelling_politeness_and_spaces_change_nothing(string text)
    {
        var plain = Library.Index.Ask("借書證遺失如何補發");
        var found = Library.Index.Ask(text);
        Assert.Equal(plain.Decision, found.Decision);
        Assert.Equal("lost-card", found.Ranked[0].Id);
    }

    [Fact]
    public void Two_ways_to_write_Taiwan_are_one() =>
        Assert.Equal(Library.Index.Ask("臺北總館在哪").Confidence, Library.Index.Ask("台北總館在哪").Confidence);

    [Fact]
    public void Full_width_letters_are_letters() => Assert.Equal("wifi", Library.BestOf("ＷＩＦＩ　ｐａｓｓｗｏｒｄ"));

    [Theory]
    [InlineData("wifi pasword", "wifi")]
    [InlineData("where are the prinetrs", "printing")]
    [InlineData("借書政怎麼辦", "card")]
    public void A_slip_of_the_finger_is_forgiven(string text, string id) => Assert.Equal(id, Library.BestOf(text));

    [Fact]
    public void A_word_of_the_hosts_lexicon_finds_the_word_it_stands_for()
    {
        var with = FaqIndex.Build(Library.Entries, new() { Lexicon = [new("小黑屋", "討論室")] });
        Assert.Equal("room", with.Ask("小黑屋怎麼訂").Ranked[0].Id);
        Assert.Contains(with.Explain("小黑屋怎麼訂").Candidates[0].Pieces, piece => piece is { IsConcept: true, Text: "小黑屋" });
    }

    [Fact]
    public void A_title_is_answered_for_sure() => Assert.Equal(Decision.Answer, Library.Index.Ask("如何預約討論室？").Decision);

    [Theory]
    [InlineData("今天會下雨嗎")]
    [InlineData("幫我訂披薩")]
    [InlineData("my cat does not eat")]
    public void What_nobody_asked_about_is_refused(string text) => Assert.Equal(Decision.None, Library.Index.Ask(text).Decision);

    [Fact]
    public void At_most_five_candidates_come_best_first_and_each_once()
    {
        var ranked = Library.Index.Ask("借書證、討論室、續借要去哪裡辦").Ranked;
        Assert.InRange(ranked.Count, 2, 5);
        Assert.Equal(ranked.OrderByDescending(c => c.Score), ranked);
        Assert.Equal(ranked.Count, ranked.DistinctBy(c => c.Id).Count());
    }

    [Fact]
    public void An_entry_in_two_languages_is_one_candidate_and_tells_which_words_matched()
    {
        FaqEntry entry = Library.Entries[0];
        var index = FaqIndex.Build([entry, entry with { Language = "en", Question = "How do I get a library card?", Alternates = [] }]);
        var best = Assert.Single(index.Ask("library card").Ranked);
        Assert.Equal(("card", "en"), (best.Id, best.Language));
    }

    [Fact]
    public void An_entry_shown_before_is_likelier_when_the_question_names_no_matter()
    {
        var alone = Library.Index.Ask("要多少錢").Ranked.Single(c => c.Id == "overdue");
        var after = Library.Index.Ask("要多少錢", [new("overdue", 1)]).Ranked.Single(c => c.Id == "overdue");
        Assert.True(after.Score > 5 * alone.Score, $"{alone.Score} became {after.Score}");
    }

    [Fact]
    public void What_was_shown_before_does_not_outweigh_a_clear_question() =>
        Assert.Equal("room", Library.Index.Ask("如何預約討論室", [new("card", 1)]).Ranked[0].Id);

    [Fact]
    public void An_explanation_names_the_parts_that_matched_and_the_evidence()
    {
        var explained = Library.Index.Explain("請問討論室怎麼訂");
        Assert.Equal("討論室怎麼訂", explained.Normalised);
        Assert.Equal("room", explained.Candidates[0].Id);
        Assert.Contains(explained.Candidates[0].Pieces, piece => piece.Text == "討論");
        Assert.Equal(explained.Evidence >= explained.AnswerAt, explained.Finding.Confidence >= 0.5);
    }
}
