using Bot.Dialogs.Conversations;
using Bot.Tests.Support.Ai;

namespace Bot.Tests.Ai;

public sealed class TimeLimitTests
{
    // Shares no character with any entry: the words alone refuse it.
    private const string OtherWords = "ÅÄÖ ŁŻŹ";

    [Fact]
    public async Task After_two_and_a_half_seconds_the_words_alone_decide()
    {
        await using var ai = await AiHost.StartAsync(new() { ["Ai:Embeddings"] = "false" });
        ai.Model.Mishap = AiMishap.Hang;
        var opinion = ai.Opinion.OnAsync("證件掉在捷運上");
        await ai.Model.AskedAsync(1);

        ai.Clock.Advance(TimeSpan.FromMilliseconds(2499));
        Assert.False(opinion.IsCompleted);
        ai.Clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Same(LibraryShelf.Wavering, await opinion);
    }

    [Fact]
    public async Task Both_models_share_the_time_of_one_turn()
    {
        await using var ai = await AiHost.StartAsync();
        await ai.DrawAsync();
        var withoutPick = await ai.Opinion.OnAsync(OtherWords);
        var before = ai.Model.Requests.Count;
        var slow = new TaskCompletionSource();
        (ai.Model.Mishap, ai.Model.Says) = (new AiMishap.Hold(slow.Task), request => request.WithLabels("""{"choice":"c1"}"""));
        var opinion = ai.Opinion.OnAsync(OtherWords);
        await ai.Model.AskedAsync(before + 1);
        ai.Clock.Advance(TimeSpan.FromSeconds(2));
        ai.Model.Mishap = AiMishap.Hang;
        slow.SetResult();
        await ai.Model.AskedAsync(before + 2);

        ai.Clock.Advance(TimeSpan.FromMilliseconds(500));

        Assert.NotEqual(FaqDecision.Answer, withoutPick.Decision);
        Assert.Equal(withoutPick.Decision, (await opinion).Decision);
        Assert.True(ai.Model.Requests[^1].IsChat);
    }

    [Fact]
    public async Task After_three_failures_nobody_waits_and_a_minute_later_one_tries()
    {
        await using var ai = await AiHost.StartAsync(new() { ["Ai:Embeddings"] = "false" });
        ai.Model.Mishap = new AiMishap.Status(500);
        for (var i = 0; i < 5; i++)
        {
            Assert.Same(LibraryShelf.Wavering, await ai.Opinion.OnAsync("證件掉在捷運上"));
        }

        Assert.Equal(3, ai.Model.Requests.Count);

        ai.Clock.Advance(TimeSpan.FromMinutes(1));
        (ai.Model.Mishap, ai.Model.Says) = (null, request => request.WithLabels("""{"choice":"c1"}"""));
        Assert.Equal(FaqDecision.Answer, (await ai.Opinion.OnAsync("證件掉在捷運上")).Decision);
        Assert.Equal(FaqDecision.Answer, (await ai.Opinion.OnAsync("證件掉在捷運上")).Decision);
    }

    [Fact]
    public async Task Messages_that_a_filter_refuses_do_not_keep_others_from_being_asked()
    {
        await using var ai = await AiHost.StartAsync(new() { ["Ai:Embeddings"] = "false" });
        ai.Model.Mishap = AiMishap.ContentFilter;
        for (var i = 0; i < 5; i++)
        {
            await ai.Opinion.OnAsync("這句話被擋下來");
        }

        Assert.Equal(5, ai.Model.Requests.Count);
    }
}
