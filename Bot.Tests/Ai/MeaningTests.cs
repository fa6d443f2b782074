using Bot.Ai;
using Bot.Dialogs.Conversations;
using Bot.Tests.Support;
using Bot.Tests.Support.Ai;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Ai;

/// <summary>Entries found by meaning, and the vectors that are asked for once.</summary>
public sealed class MeaningTests
{
    // Shares no character with any entry.
    private const string OtherWords = "ÅÄÖ ŁŻŹ";

    [Fact]
    public async Task What_shares_no_word_with_an_entry_is_offered_by_its_meaning_but_never_sure()
    {
        await using var ai = await AiHost.StartAsync();
        await ai.DrawAsync();
        ai.Model.Means[OtherWords] = LibraryShelf.LostCard;
        var asked = LibraryShelf.Asked(OtherWords);
        var byWords = LibraryShelf.Shelf.Find(asked);

        var finding = await ai.Opinion.AskAsync(LibraryShelf.Shelf, asked, byWords);

        Assert.Equal(FaqDecision.None, byWords.Decision);
        Assert.Equal((FaqDecision.Choices, "lost-card"), (finding.Decision, finding.Entries[0].Id));
        Assert.DoesNotContain(ai.Model.Requests, r => r.IsChat);
    }

    [Fact]
    public async Task Everyday_talk_stays_without_an_answer()
    {
        await using var ai = await AiHost.StartAsync();
        await ai.DrawAsync();
        foreach (var talk in new[] { "今天天氣真好", "tell me a joke", "晚餐要吃什麼" })
        {
            var asked = LibraryShelf.Asked(talk);
            Assert.Equal(FaqDecision.None, (await ai.Opinion.AskAsync(LibraryShelf.Shelf, asked, LibraryShelf.Shelf.Find(asked))).Decision);
        }
    }

    [Fact]
    public async Task Until_the_map_is_drawn_nobody_is_asked()
    {
        await using var ai = await AiHost.StartAsync(new() { ["Ai:Chooser"] = "false" });
        Assert.Same(LibraryShelf.Wavering, await ai.Opinion.OnAsync("借書證"));
        Assert.Empty(ai.Model.Requests);
    }

    [Fact]
    public async Task Numbers_instead_of_base64_are_read_as_well()
    {
        await using var ai = await AiHost.StartAsync();
        ai.Model.SendsNumbers = true;
        await ai.DrawAsync();
        Assert.True(ai.Get<MeaningMap>().IsDrawn);
    }

    [Theory, OnBothDatabases]
    public async Task A_text_is_asked_for_once_also_after_a_restart_and_only_what_is_new_later(string database)
    {
        await using var ai = await AiHost.StartAsync(database: database);
        await ai.DrawAsync();
        var texts = ai.Model.Requests.SelectMany(r => r.Inputs).ToList();
        Assert.Equal(texts.Count, texts.Distinct().Count());
        Assert.All(ai.Model.Requests, r => Assert.InRange(r.Inputs.Count, 1, 32));

        ai.Restart();
        var calls = ai.Model.Requests.Count;
        await ai.DrawAsync();
        Assert.Equal(calls, ai.Model.Requests.Count);

        await ai.DrawAsync(LibraryShelf.Bottles);
        Assert.Equal(["可以帶水壺進館嗎？", "可以。"], ai.Model.Requests[^1].Inputs);
        await using var db = ai.Database();
        Assert.Equal(LibraryShelf.Background.Count + 2, await db.AiVectors.CountAsync());
    }

    [Fact]
    public async Task A_build_that_breaks_off_goes_on_where_it_was()
    {
        await using var ai = await AiHost.StartAsync();
        var told = 0;
        ai.Model.OnRequest = () => ai.Model.Mishap = ++told > 2 ? new AiMishap.Status(503) : null;
        Assert.False(await ai.TryDrawAsync());
        Assert.False(ai.Get<MeaningMap>().IsDrawn);

        (ai.Model.OnRequest, ai.Model.Mishap) = (null, null);
        await ai.DrawAsync();

        var asked = ai.Model.Requests.SelectMany(r => r.Inputs).GroupBy(t => t).Where(g => g.Count() > 1).Select(g => g.Key);
        Assert.Equal(ai.Model.Requests[2].Inputs, asked);
    }

    [Fact]
    public async Task Another_model_makes_all_vectors_anew_and_the_old_ones_go()
    {
        await using var ai = await AiHost.StartAsync();
        await ai.DrawAsync();
        var texts = ai.Model.Requests.Sum(r => r.Inputs.Count);

        ai.Restart(new() { ["Ai:EmbeddingModel"] = "newer" });
        await ai.DrawAsync();

        Assert.Equal(2 * texts, ai.Model.Requests.Sum(r => r.Inputs.Count));
        await using var db = ai.Database();
        Assert.Equal((texts, "newer"), (await db.AiVectors.CountAsync(), await db.AiVectors.Select(v => v.Model).Distinct().SingleAsync()));
    }

    [Fact]
    public async Task Another_model_under_the_same_name_is_noticed_by_the_length_of_its_vectors()
    {
        await using var ai = await AiHost.StartAsync();
        await ai.DrawAsync();
        ai.Model.VectorLength = 48;
        var finding = await ai.Opinion.OnAsync("借書證");
        Assert.Equal(LibraryShelf.Wavering.Entries.Select(e => e.Id), finding.Entries.Select(e => e.Id));

        Assert.False(await ai.TryDrawAsync(LibraryShelf.Bottles));
        Assert.True(await ai.TryDrawAsync(LibraryShelf.Bottles));
    }

    [Fact]
    public async Task Personal_data_reach_no_model()
    {
        await using var ai = await AiHost.StartAsync();
        await ai.DrawAsync();
        var before = ai.Model.Requests.Count;

        await ai.Opinion.OnAsync("我叫王小明，電話0912-345-678，身分證A123456789，信箱 ming@example.org，借書證掉了");

        var sent = ai.Model.Requests.Skip(before).Select(r => r.Body.GetRawText()).ToList();
        Assert.Equal(2, sent.Count);
        foreach (var secret in new[] { "0912", "345-678", "A123456789", "ming@example.org" })
        {
            Assert.All(sent, body => Assert.DoesNotContain(secret, body, StringComparison.Ordinal));
        }
    }
}
