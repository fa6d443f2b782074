using System.ClientModel;
using System.Collections.Concurrent;
using Bot.Dialogs.Conversations;
using Bot.Settings;
using Microsoft.SemanticKernel;

namespace Bot.Ai;

/// <summary>
/// The one door to the endpoint: within the budget, past the breaker, counted. Whatever goes wrong outside, the caller gets
/// null and goes on without. No word of an answer or of an error reaches the log: it may repeat what a citizen wrote.
/// </summary>
internal sealed partial class AiGate(AiLedger ledger, SettingsBook settings, TimeProvider clock, ILogger<AiGate> logger)
{
    private readonly Breaker chat = new(clock);
    private readonly Breaker embeddings = new(clock);

    // Whoever found the budget empty looks again after a minute, not with every message.
    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<AiFeature, DateTimeOffset> emptyUntil = new();

    /// <param name="feature">What it is for.</param>
    /// <param name="most">An upper guess of the tokens that it costs.</param>
    /// <param name="call">The call; it may throw whatever it likes.</param>
    /// <param name="limit">Ends the call when time is up.</param>
    public async Task<T?> TryAsync<T>(
        AiFeature feature, long most, Func<CancellationToken, Task<AiReply<T>>> call, CancellationToken limit)
        where T : class
    {
        var breaker = feature is AiFeature.Embeddings ? embeddings : chat;
        if (limit.IsCancellationRequested || settings.Current.Features[Feature.Ai].Off || clock.GetUtcNow() < emptyUntil.GetValueOrDefault(feature) || !breaker.LetsThrough())
        {
            return null;
        }

        if (await ledger.TakeAsync(most) is not { } day)
        {
            emptyUntil[feature] = clock.GetUtcNow() + LookAgain;
            LogBudget(feature);
            return null;
        }

        var reply = await AskAsync(feature, call, limit);
        if (reply.Outcome is not (AiOutcome.Slow or AiOutcome.Failed))
        {
            breaker.Succeed();
        }
        else if (breaker.Fail())
        {
            LogRest(feature, reply.Outcome);
        }

        await ledger.SettleAsync(day, feature, reply.Outcome, most, Cost(reply, most));
        return reply.Value;
    }

    private async Task<AiReply<T>> AskAsync<T>(AiFeature feature, Func<CancellationToken, Task<AiReply<T>>> call, CancellationToken limit)
        where T : class
    {
        try
        {
            return await call(limit);
        }
        catch (Exception e)
        {
            var outcome = e switch
            {
                _ when limit.IsCancellationRequested => AiOutcome.Slow,
                _ when IsContentFilter(e) => AiOutcome.Refused,
                _ => AiOutcome.Failed
            };
            LogCall(feature, outcome, StatusOf(e), e.GetType().Name);
            return new(outcome, null, 0);
        }
    }

    // Who answers late will charge for it; an error is free. What is not told, or told to be nothing, is the guess.
    private static long Cost<T>(AiReply<T> reply, long most)
        where T : class => reply switch
        {
            { Outcome: AiOutcome.Failed or AiOutcome.Refused, Tokens: <= 0 } => 0,
            { Tokens: <= 0 } => most,
            _ => Math.Min(reply.Tokens, int.MaxValue)
        };

    // The code of OpenAI and Azure for a message that their filter turns away: the message's fault, not the endpoint's.
    private static bool IsContentFilter(Exception problem) => StatusOf(problem) is 400
        && ((problem as HttpOperationException)?.ResponseContent ?? problem.Message).Contains("content_filter", StringComparison.Ordinal);

    private static int StatusOf(Exception? problem) => problem switch
    {
        null => 0,
        HttpOperationException { StatusCode: { } status } => (int)status,
        ClientResultException { Status: > 0 and var status } => status,
        _ => StatusOf(problem.InnerException)
    };

    [LoggerMessage(LogLevel.Warning, "A model call for {Feature} came to nothing: {Outcome}, HTTP status {Status}, {Problem}")]
    private partial void LogCall(AiFeature feature, AiOutcome outcome, int status, string problem);

    [LoggerMessage(LogLevel.Error, "The model for {Feature} failed again and again ({Outcome}); it is left alone for a minute at a time, answers go on without it")]
    private partial void LogRest(AiFeature feature, AiOutcome outcome);

    [LoggerMessage(LogLevel.Warning, "Today's tokens (Ai:DailyTokens) are used up: no model call for {Feature}")]
    private partial void LogBudget(AiFeature feature);
}
