using System.Globalization;
using Bot.Channels;
using CsCheck;

namespace Bot.Tests.Channels;

public sealed class TextSplitterTests
{
    [Fact]
    public void A_text_that_fits_stays_whole() => Assert.Equal(["你好。再見。"], TextSplitter.Split("你好。再見。", 6));

    [Fact]
    public void A_blank_text_has_no_parts() => Assert.Empty(TextSplitter.Split(" \n\u3000", 10));

    [Theory]
    [InlineData("一二三。四五\n\n六七八", "一二三。四五", "六七八")]
    [InlineData("一二三。四五\n六七八九", "一二三。四五", "六七八九")]
    [InlineData("一二，三四五。六七八九", "一二，三四五。", "六七八九")]
    [InlineData("「一二三四五。」六七八九", "「一二三四五。」", "六七八九")]
    [InlineData("一二三四五，六七八九十", "一二三四五，", "六七八九十")]
    [InlineData("one two three", "one two", "three")]
    [InlineData("一二三四五六七八九十", "一二三四五六七八", "九十")]
    public void It_cuts_where_a_reader_pauses(string text, string first, string second) =>
        Assert.Equal([first, second], TextSplitter.Split(text, 8));

    [Fact]
    public void A_pause_near_the_beginning_is_not_worth_a_stump() =>
        Assert.Equal(["好。一二三四五六七", "八九十"], TextSplitter.Split("好。一二三四五六七八九十", 9));

    [Fact]
    public void A_link_is_carried_over_whole() =>
        Assert.Equal(["請看", "https://gov.tw/abc", "的說明"], TextSplitter.Split("請看https://gov.tw/abc的說明", 18));

    [Fact]
    public void A_link_that_is_too_long_for_any_part_is_cut() =>
        Assert.Equal(["https://ab", "c.tw/defgh"], TextSplitter.Split("https://abc.tw/defgh", 10));

    [Fact]
    public void A_family_of_emoji_stays_together() =>
        Assert.Equal(["一二三", "👨‍👩‍👧‍👦四"], TextSplitter.Split("一二三👨‍👩‍👧‍👦四", 12));

    [Fact]
    public void Nothing_is_lost_and_no_part_is_too_long() =>
        Gen.Select(Gen.OneOf("市", "。", "，", " ", "\n", "\r\n", "a", "💡", "👨‍👩‍👧", "e\u0301", "https://gov.tw/a?b=c").Array[0, 60],
            Gen.Int[20, 40]).Sample((pieces, max) =>
        {
            var text = string.Concat(pieces);
            var parts = TextSplitter.Split(text, max);
            Assert.All(parts, p => Assert.InRange(p.Length, 1, max));
            Assert.Equal(WithoutSpace(text), WithoutSpace(string.Concat(parts)));
            var graphemes = GraphemesOf(text);
            Assert.All(parts.SelectMany(GraphemesOf), g => Assert.Contains(g, graphemes));
        });

    [Fact]
    public void A_tower_of_combining_marks_still_ends() =>
        Assert.All(TextSplitter.Split("💡" + new string('\u0301', 50), 7), p => Assert.InRange(p.Length, 1, 7));

    private static string WithoutSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static HashSet<string> GraphemesOf(string text) =>
        [.. StringInfo.ParseCombiningCharacters(text).Select(at => StringInfo.GetNextTextElement(text, at))];
}
