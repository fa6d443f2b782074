namespace Bot.Tests.Support.Line;

/// <summary>What the content endpoint answers: 200 with bytes, 202 while it is prepared, 410 after the message was taken back.</summary>
public sealed record LineStoredContent(int Status, byte[] Bytes, string MediaType = "image/jpeg")
{
    /// <summary>True: the answer says beforehand how long it is.</summary>
    public bool DeclaresLength { get; init; }

    /// <summary>The answer comes only when this has completed.</summary>
    public Task Held { get; init; } = Task.CompletedTask;
}
