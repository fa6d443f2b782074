namespace Bot.Channels.Line;

/// <summary>What LINE answered to a call, as far as it matters to us.</summary>
/// <param name="Outcome">The answer in one word.</param>
/// <param name="Detail">
/// For staff and logs: status, LINE's own words, names of properties and LINE's id of the request. Never our text.
/// </param>
/// <param name="RetryAfter">How long LINE asked us to wait, if it did.</param>
/// <param name="MessageId">LINE's id of the first message sent.</param>
public sealed record LineAnswer(
    LineOutcome Outcome,
    string? Detail = null,
    TimeSpan? RetryAfter = null,
    string? MessageId = null);

/// <summary>A value that was asked for; null unless the answer is <see cref="LineOutcome.Accepted"/>.</summary>
public readonly record struct LineReading<T>(T? Value, LineAnswer Answer)
    where T : class;

/// <summary>The answers of LINE that are told apart (Messaging API reference, Status codes and Error responses).</summary>
public enum LineOutcome
{
    /// <summary>Done. For a push this is not yet a proof of delivery.</summary>
    Accepted,

    /// <summary>The retry key was seen before: an earlier try went through.</summary>
    AcceptedBefore,

    /// <summary>The call itself is wrong; it will never succeed.</summary>
    Invalid,

    /// <summary>The reply token was used, is too old or never existed.</summary>
    TokenSpent,

    /// <summary>The channel access token is missing, wrong or revoked.</summary>
    Unauthorized,

    /// <summary>The account or its plan may not do this.</summary>
    Forbidden,

    /// <summary>There is no such thing, or LINE does not tell us.</summary>
    NotFound,

    /// <summary>Too many calls; later ones may succeed.</summary>
    TooFast,

    /// <summary>The month's messages are used up.</summary>
    QuotaUsedUp,

    /// <summary>LINE failed; the call may have had its effect.</summary>
    Failed,

    /// <summary>Time-out or broken connection; the call may have had its effect.</summary>
    NoAnswer,

    /// <summary>LINE could not be reached; the call had no effect.</summary>
    NotReached
}
