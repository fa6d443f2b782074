namespace Bot.Tests.Support.Messenger;

/// <summary>Something that goes wrong with a call to the stand-in.</summary>
public abstract record Mishap
{
    /// <summary>An error of the Graph API; nothing is sent.</summary>
    public sealed record Graph(int Code, int? Subcode = null, int HttpStatus = 400, bool IsTransient = false) : Mishap;

    /// <summary>A bare status with an HTML page, as a proxy gives it; nothing is sent.</summary>
    public sealed record Status(int Code, int? RetryAfterSeconds = null) : Mishap;

    /// <summary>The connection breaks instead of an answer.</summary>
    /// <param name="Sent">Whether the message reached the citizen all the same.</param>
    public sealed record Reset(bool Sent = false) : Mishap;

    /// <summary>No answer until the caller gives up.</summary>
    public sealed record Hang(bool Sent = false) : Mishap;

    /// <summary>Error 1/1357046: the message was sent although an error is answered.</summary>
    public sealed record SentButReportedAsError : Mishap;
}
