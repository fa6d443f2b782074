namespace Bot.Tests.Support.Line;

/// <summary>What the content endpoint answers: 200 with bytes, 202 while it is prepared, 410 after the message was taken back.</summary>
public sealed record LineStoredContent(int Status, byte[] Bytes, string MediaType = "image/jpeg");
