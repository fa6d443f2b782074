using System.Text.Json;
using Knowledge;

namespace Bot.Tests.Retrieval;

public sealed class RobustnessTests
{
    public static TheoryData<string> Oddities =>
    [
        "", " ", "\0", "\n\r\t", "？？？", "🙂", "👩‍👩‍👧‍👦🏳️‍🌈", "\uD800", "借\uFFFE書", "借\uDC00書", "مرحبا كيف حالك", "\u202E\u200F\u2066", "a\u0301\u0301\u0301",
        "𠮷野家", "ﷺ", new('借', 100_000), new('x', 100_000), string.Concat(Enumerable.Repeat("借書證 ", 5000)), "'; drop table entries --"
    ];

    [Theory]
    [MemberData(nameof(Oddities))]
    public void Any_text_is_safe(string text)
    {
        var finding = Library.Index.Ask(text);
        Assert.InRange(finding.Confidence, 0, 1);
        Assert.InRange(finding.Ranked.Count, 0, 5);
    }

    [Theory]
    [InlineData("")]
    [InlineData("🙂")]
    [InlineData("？！")]
    public void Nothing_said_finds_nothing(string text) => Assert.Equal(Finding.Nothing, Library.Index.Ask(text));

    [Fact]
    public void An_empty_knowledge_base_finds_nothing() =>
        Assert.Equal(Finding.Nothing, FaqIndex.Build([], new() { Background = Library.Everyday }).Ask("借書證"));

    [Fact]
    public void An_entry_may_have_no_words_at_all() =>
        Assert.Equal("card", FaqIndex.Build([new() { Id = "empty", Question = "" }, Library.Entries[0]]).Ask("借書證").Ranked[0].Id);

    [Fact]
    public void The_same_entries_give_the_same_answers()
    {
        var again = FaqIndex.Build(Library.Entries, new() { Background = Library.Everyday });
        Assert.All(Library.Everyday, text => Assert.Equal(Json(Library.Index.Ask(text)), Json(again.Ask(text))));
    }

    [Fact]
    public void Many_may_ask_at_once()
    {
        var messages = Library.Entries.SelectMany(e => e.Alternates).ToArray();
        var alone = messages.Select(text => Json(Library.Index.Ask(text))).ToArray();
        Parallel.For(0, 5000, i => Assert.Equal(alone[i % messages.Length], Json(Library.Index.Ask(messages[i % messages.Length]))));
    }

    [Fact]
    public void What_was_shown_to_one_citizen_is_nothing_to_the_next()
    {
        var before = Json(Library.Index.Ask("要多少錢"));
        Library.Index.Ask("要多少錢", [new("overdue", 1)]);
        Assert.Equal(before, Json(Library.Index.Ask("要多少錢")));
    }

    private static string Json(Finding finding) => JsonSerializer.Serialize(finding);
}
