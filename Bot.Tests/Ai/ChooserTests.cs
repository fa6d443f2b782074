using Bot.Dialogs.Conversations;
using Bot.Tests.Support.Ai;

namespace Bot.Tests.Ai;

/// <summary>The chat model points at an approved answer or at none. Whatever else it does, the citizen gets what the words alone found.</summary>
public sealed class ChooserTests
{
    private static readonly Dictionary<string, string?> OnlyChooser = new() { ["Ai:Embeddings"] = "false" };

    [Fact]
    public async Task The_picked_candidate_is_the_answer_in_its_approved_words()
    {
        await using var ai = await AiHost.StartAsync(OnlyChooser);
        ai.Model.Says = request => $$"""{"choice":"{{request.LabelOf(LibraryShelf.LostCard)}}"}""";

        var finding = await ai.Opinion.OnAsync("證件掉在捷運上");

        Assert.Equal(FaqDecision.Answer, finding.Decision);
        Assert.Equal(["lost-card", "card", "renew"], finding.Entries.Select(e => e.Id));
        Assert.Same(LibraryShelf.Wavering.Entries[1], finding.Entries[0]);
    }

    [Fact]
    public async Task None_of_them_leaves_the_choice_to_the_citizen()
    {
        await using var ai = await AiHost.StartAsync(OnlyChooser);
        Assert.Same(LibraryShelf.Wavering, await ai.Opinion.OnAsync("證件掉在捷運上"));
        Assert.Single(ai.Model.Requests);
    }

    [Fact]
    public async Task What_the_words_refuse_is_not_put_before_it()
    {
        await using var ai = await AiHost.StartAsync(OnlyChooser);
        var refused = new FaqFinding(FaqDecision.None, LibraryShelf.Wavering.Entries);

        Assert.Same(refused, await ai.Opinion.AskAsync(LibraryShelf.Shelf, LibraryShelf.Asked("今天天氣真好"), refused));
        Assert.Empty(ai.Model.Requests);
    }

    [Fact]
    public async Task It_is_told_what_was_shown_before_and_asked_for_one_of_a_few_labels()
    {
        await using var ai = await AiHost.StartAsync(OnlyChooser);
        var shown = new ShownAnswer("card", DateTime.UnixEpoch);

        await ai.Opinion.AskAsync(LibraryShelf.Shelf, LibraryShelf.Asked("那要多少錢", shown), LibraryShelf.Wavering);

        var request = Assert.Single(ai.Model.Requests);
        Assert.Equal("Bearer " + AiStandIn.Key, request.Authorization);
        Assert.Equal(AiStandIn.ChatModel, request.Body.GetProperty("model").GetString());
        Assert.Equal(LibraryShelf.Cards, request.Material.GetProperty("shownBefore").GetString());
        var format = request.Body.GetProperty("response_format").GetProperty("json_schema");
        Assert.True(format.GetProperty("strict").GetBoolean());
        Assert.Equal(
            request.WithLabels("""{"type":"object","properties":{"choice":{"type":"string","enum":["c1","c2","c3","none"]}},"required":["choice"],"additionalProperties":false}"""),
            format.GetProperty("schema").GetRawText());
    }

    [Fact]
    public async Task Without_a_key_none_is_sent()
    {
        await using var ai = await AiHost.StartAsync(new(OnlyChooser) { ["Ai:ApiKey"] = "" });
        await ai.Opinion.OnAsync("證件掉在捷運上");
        Assert.Equal("", Assert.Single(ai.Model.Requests).Authorization);
    }

    [Theory]
    [InlineData("length")]
    [InlineData("content_filter")]
    public async Task A_sentence_that_broke_off_is_thrown_away(string reason)
    {
        await using var ai = await AiHost.StartAsync(OnlyChooser);
        (ai.Model.Says, ai.Model.FinishReason) = (request => request.WithLabels("""{"choice":"c1"}"""), reason);
        Assert.Same(LibraryShelf.Wavering, await ai.Opinion.OnAsync("證件掉在捷運上"));
    }

    [Fact]
    public async Task A_server_that_is_not_there_changes_nothing()
    {
        await using var ai = await AiHost.StartAsync(OnlyChooser);
        await ai.Model.DisposeAsync();
        Assert.Same(LibraryShelf.Wavering, await ai.Opinion.OnAsync("證件掉在捷運上"));
    }
}
