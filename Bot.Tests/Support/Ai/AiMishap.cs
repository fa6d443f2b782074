namespace Bot.Tests.Support.Ai;

/// <summary>What goes wrong with a call.</summary>
public abstract record AiMishap
{
    /// <summary>An error of the HTTP kind.</summary>
    public sealed record Status(int Code, string Text = """{"error":{"message":"no","type":"error","code":null}}""") : AiMishap;

    /// <summary>200 with this instead of what the protocol says.</summary>
    public sealed record Body(string Text) : AiMishap;

    /// <summary>The connection is cut.</summary>
    public sealed record Reset : AiMishap;

    /// <summary>The answer waits until this is complete; then it comes as usual.</summary>
    public sealed record Hold(Task Until) : AiMishap;

    /// <summary>No answer ever.</summary>
    public static AiMishap Hang { get; } = new Hold(new TaskCompletionSource().Task);

    /// <summary>As OpenAI and Azure refuse a message that their filter does not like.</summary>
    public static AiMishap ContentFilter { get; } =
        new Status(400, """{"error":{"message":"The response was filtered.","type":"invalid_request_error","code":"content_filter","param":"prompt"}}""");
}
