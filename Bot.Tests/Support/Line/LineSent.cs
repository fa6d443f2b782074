using System.Text.Json;

namespace Bot.Tests.Support.Line;

/// <summary>A message call that the stand-in accepted.</summary>
/// <param name="Kind">By reply or by push.</param>
/// <param name="Recipient">The citizen or group; for a reply with a token that was not issued to anybody, null.</param>
/// <param name="ReplyToken">The token of a reply.</param>
/// <param name="RetryKey">The key of a push.</param>
/// <param name="Messages">The raw JSON array of messages.</param>
public sealed record LineSent(LineSentBy Kind, string? Recipient, string? ReplyToken, string? RetryKey, string Messages)
{
    /// <summary>When it was accepted.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The words of text messages and the alternative texts of cards.</summary>
    public IReadOnlyList<string> Texts
    {
        get
        {
            using var messages = JsonDocument.Parse(Messages);
            return [.. messages.RootElement.EnumerateArray()
                .Select(message => message.TryGetProperty("text", out var text) || message.TryGetProperty("altText", out text)
                    ? text.GetString()
                    : null)
                .OfType<string>()];
        }
    }

    /// <summary>The data of the quick replies under the last message.</summary>
    public IReadOnlyList<string> QuickReplies
    {
        get
        {
            using var messages = JsonDocument.Parse(Messages);
            return messages.RootElement.EnumerateArray().Last().TryGetProperty("quickReply", out var quickReply)
                ? [.. quickReply.GetProperty("items").EnumerateArray()
                    .Select(item => item.GetProperty("action"))
                    .Select(action => action.TryGetProperty("data", out var data) ? data.GetString()! : action.GetProperty("type").GetString()!)]
                : [];
        }
    }
}

/// <summary>The two ways to send.</summary>
public enum LineSentBy
{
    /// <summary>With a reply token, free.</summary>
    Reply,

    /// <summary>To an id, paid.</summary>
    Push
}
