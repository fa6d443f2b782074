namespace Bot.Tests.Support.Messenger;

/// <summary>What a picture server of Meta's answers.</summary>
/// <param name="Status">200 with bytes; 403 after the link has expired; 302 with a location.</param>
/// <param name="Location">Where a redirect leads.</param>
public sealed record MessengerPhoto(int Status, string? Location = null)
{
    public byte[] Bytes { get; init; } = [];
}
