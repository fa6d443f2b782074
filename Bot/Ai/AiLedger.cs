using Bot.Platform;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Ai;

/// <summary>
/// The daily budget and the count of calls, in the database: a restart forgets nothing, and all servers share it. The
/// tokens are taken before a call and the difference is given back after it, so that many calls at once cannot overdraw.
/// </summary>
internal sealed class AiLedger(WriteQueue writes, SiteCalendar calendar, IOptions<AiOptions> options, TimeProvider clock)
{
    private const string BeginDay = "INSERT INTO ai_budget (day, tokens) VALUES (@day, 0) ON CONFLICT (day) DO NOTHING";
    private const string Take = "UPDATE ai_budget SET tokens = tokens + @tokens WHERE day = @day AND tokens + @tokens <= @most";
    private const string GiveBack = "UPDATE ai_budget SET tokens = tokens - @tokens WHERE day = @day";

    private const string Count = """
        INSERT INTO ai_calls (day, feature, outcome, calls, tokens) VALUES (@day, @feature, @outcome, 1, @tokens)
        ON CONFLICT (day, feature, outcome) DO UPDATE SET calls = ai_calls.calls + 1, tokens = ai_calls.tokens + excluded.tokens
        """;

    /// <summary>Takes so many tokens from the budget.</summary>
    /// <returns>The day whose budget they were; null if there are not enough left.</returns>
    public Task<DateOnly?> TakeAsync(long tokens)
    {
        var day = calendar.DayOf(clock.GetUtcNow());
        return writes.RunAsync<DateOnly?>(writer =>
        {
            writer.Execute(BeginDay, day);
            return writer.Execute(Take, tokens, day, options.Value.DailyTokens) > 0 ? day : null;
        });
    }

    /// <summary>Counts a call, and gives back what it did not use.</summary>
    public Task SettleAsync(DateOnly day, AiFeature feature, AiOutcome outcome, long taken, long used) => writes.RunAsync(writer =>
    {
        writer.Execute(GiveBack, taken - used, day);
        return writer.Execute(Count, day, feature.ToString(), outcome.ToString(), used);
    });
}
