using Bot.Ai;
using Bot.Tests.Support;
using Bot.Tests.Support.Ai;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Ai;

/// <summary>Tokens and calls are counted in the database, so that a restart forgets nothing and all servers share them.</summary>
public sealed class BudgetTests
{
    [Theory, OnBothDatabases]
    public async Task Every_call_is_counted_with_its_outcome_and_its_tokens(string database)
    {
        await using var ai = await AiHost.StartAsync(new() { ["Ai:Embeddings"] = "false" }, database);
        await ai.Opinion.OnAsync("借書證");
        await ai.Opinion.OnAsync("借書證");
        ai.Model.Says = _ => "prose";
        await ai.Opinion.OnAsync("借書證");
        ai.Model.Mishap = AiMishap.ContentFilter;
        await ai.Opinion.OnAsync("借書證");
        ai.Model.Mishap = new AiMishap.Status(500);
        await ai.Opinion.OnAsync("借書證");

        await using var db = ai.Database();
        var calls = await db.AiCalls.OrderBy(c => c.Outcome).Select(c => new { c.Feature, c.Outcome, c.Calls, c.Tokens }).ToListAsync();
        Assert.All(calls, c => Assert.Equal(AiFeature.Chooser, c.Feature));
        Assert.Equal(
            [(AiOutcome.Answered, 2, 20), (AiOutcome.Discarded, 1, 10), (AiOutcome.Failed, 1, 0), (AiOutcome.Refused, 1, 0)],
            calls.Select(c => (c.Outcome, c.Calls, c.Tokens)));
        Assert.Equal(30, (await db.AiBudgets.SingleAsync()).Tokens);
    }

    [Theory, OnBothDatabases]
    public async Task A_used_up_budget_stays_so_after_a_restart_and_on_every_server_until_the_next_day_in_Taipei(string database)
    {
        await using var ai = await AiHost.StartAsync(new() { ["Ai:Embeddings"] = "false", ["Ai:DailyTokens"] = "4000" }, database);
        ai.Model.Tokens = 3990;
        await ai.Opinion.OnAsync("借書證");
        Assert.Same(LibraryShelf.Wavering, await ai.Opinion.OnAsync("借書證"));

        ai.Restart();
        await ai.Opinion.OnAsync("借書證");
        using var another = ai.Another();
        await another.Services.GetRequiredService<SecondOpinion>().OnAsync("借書證");
        Assert.Single(ai.Model.Requests);

        // It is 10:00 in Taipei; the next day begins there at 16:00 UTC.
        ai.Clock.Advance(TimeSpan.FromHours(14));
        await ai.Opinion.OnAsync("借書證");
        Assert.Equal(2, ai.Model.Requests.Count);
    }

    [Fact]
    public async Task Many_calls_at_once_cannot_overdraw()
    {
        await using var ai = await AiHost.StartAsync(new() { ["Ai:Embeddings"] = "false", ["Ai:DailyTokens"] = "6000" });
        var hold = new TaskCompletionSource();
        ai.Model.Mishap = new AiMishap.Hold(hold.Task);

        var opinions = Enumerable.Range(0, 30).Select(_ => ai.Opinion.OnAsync("借書證")).ToList();
        await Eventually.TrueAsync(() => opinions.Exists(o => o.IsCompleted), "some are turned away");

        await using (var db = ai.Database())
        {
            Assert.InRange((await db.AiBudgets.SingleAsync()).Tokens, 1, 6000);
        }

        hold.SetResult();
        await Task.WhenAll(opinions);
        Assert.InRange(ai.Model.Requests.Count, 1, 29);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(-5)]
    public async Task An_endpoint_that_keeps_quiet_about_its_tokens_is_charged_the_guess(int? told)
    {
        await using var ai = await AiHost.StartAsync(new() { ["Ai:Embeddings"] = "false" });
        ai.Model.Tokens = told;
        await ai.Opinion.OnAsync("借書證");

        await using var db = ai.Database();
        Assert.InRange((await db.AiBudgets.SingleAsync()).Tokens, 500, 5000);
    }
}
