namespace Bot.Tests.Support.Line;

/// <summary>A way in which LINE or the network fails a message call.</summary>
public sealed record LineFault
{
    public int Status { get; private init; }

    public string Message { get; private init; } = "";

    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>True: the call has its effect, and only then fails.</summary>
    public bool AfterTheEffect { get; private init; }

    /// <summary>The connection breaks without an answer.</summary>
    public static LineFault Reset { get; } = new();

    /// <summary>There is never an answer.</summary>
    public static LineFault Hang { get; } = new() { Status = -1 };

    public static LineFault MonthlyLimit { get; } = new() { Status = 429, Message = "You have reached your monthly limit." };

    public static LineFault Unauthorized { get; } =
        new() { Status = 401, Message = "Authentication failed due to the following reason: invalid token" };

    public static LineFault Forbidden { get; } =
        new() { Status = 403, Message = "Access to this API is not available for your account" };

    public static LineFault ServerError { get; } = new() { Status = 500, Message = "Internal server error" };

    public static LineFault TooFast(TimeSpan? retryAfter = null) =>
        new() { Status = 429, Message = "The API rate limit has been exceeded.", RetryAfter = retryAfter };

    public static LineFault Answer(int status, string message) => new() { Status = status, Message = message };

    /// <summary>The same failure, but the messages were sent before it.</summary>
    public LineFault ButSent() => this with { AfterTheEffect = true };
}
