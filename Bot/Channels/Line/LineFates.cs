using Bot.Messaging;

namespace Bot.Channels.Line;

/// <summary>What an answer of LINE means for the courier.</summary>
internal static class LineFates
{
    public static Delivery Of(LineAnswer answer) => answer.Outcome switch
    {
        LineOutcome.Accepted => Delivery.Sent(answer.MessageId),
        LineOutcome.AcceptedBefore => new(Fate.Sent, "an earlier try with this retry key was accepted", PlatformId: answer.MessageId),
        LineOutcome.Failed or LineOutcome.NoAnswer => With(Fate.RepeatSafely, answer),
        LineOutcome.TooFast or LineOutcome.NotReached => With(Fate.TryLater, answer),
        LineOutcome.Unauthorized or LineOutcome.Forbidden => With(Fate.ChannelDown, answer),
        LineOutcome.QuotaUsedUp => new(Fate.MonthSpent, $"the month's messages of the LINE plan are used up ({answer.Detail})"),
        LineOutcome.Invalid or LineOutcome.TokenSpent or LineOutcome.NotFound => With(Fate.Refused, answer),
        _ => throw new InvalidOperationException($"No fate is known for {answer.Outcome}.")
    };

    private static Delivery With(Fate fate, LineAnswer answer) => new(fate, answer.Detail, answer.RetryAfter);
}
