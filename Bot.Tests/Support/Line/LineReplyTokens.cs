using System.Collections.Concurrent;

namespace Bot.Tests.Support.Line;

/// <summary>
/// The reply tokens that LINE has given out. A token that was issued here belongs to somebody and grows old; any other is
/// good once as well, unless <see cref="OnlyIssued"/>.
/// </summary>
public sealed class LineReplyTokens(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, (string Recipient, DateTimeOffset Until)> issued = new();
    private readonly ConcurrentDictionary<string, bool> used = new();

    /// <summary>True: a token that was not issued is refused.</summary>
    public bool OnlyIssued { get; set; }

    /// <summary>How long an issued token lives.</summary>
    public TimeSpan Life { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>A fresh token for an event of this citizen or group.</summary>
    public string Issue(string recipient)
    {
        var token = Guid.NewGuid().ToString("N");
        Expect(token, recipient);
        return token;
    }

    /// <summary>Makes a token known that stands in a recorded webhook.</summary>
    public void Expect(string token, string recipient) => issued[token] = (recipient, clock.GetUtcNow() + Life);

    /// <summary>Makes a token known as used.</summary>
    public void Spend(string token) => used[token] = true;

    internal bool TryUse(string token, out string? recipient)
    {
        var known = issued.TryGetValue(token, out var issue);
        recipient = known ? issue.Recipient : null;
        return token.Length > 0
            && (known ? issue.Until >= clock.GetUtcNow() : !OnlyIssued)
            && used.TryAdd(token, true);
    }
}
