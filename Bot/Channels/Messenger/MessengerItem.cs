using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Bot.Channels.Messenger;

/// <summary>One element of <c>messaging</c>, <c>standby</c> or <c>changes</c>: who, when, and a key to know it again by.</summary>
internal readonly record struct MessengerItem(JsonElement Json, DateTime? EntryTime)
{
    private const int LongestKey = 200;

    public string? Sender => Json.Member("sender").Member("id").Text();

    public string? Recipient => Json.Member("recipient").Member("id").Text();

    private DateTime? Timestamp => Json.Member("timestamp").Moment();

    public DateTime OccurredAt => Timestamp ?? EntryTime ?? DateTime.UnixEpoch;

    /// <summary>The citizen's address, or null: a <c>user_ref</c> or nothing at all cannot be answered.</summary>
    public static string? CitizenOf(string? psid) =>
        psid is { Length: > 0 and <= 32 } && psid.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
            ? $"{MessengerPage.ChannelName}:{psid}"
            : null;

    /// <summary>A key from an id of Meta's. A monstrous one is hashed: no event may be impossible to store.</summary>
    public static string Key(string id) =>
        $"{MessengerPage.ChannelName}:{(id.Length <= LongestKey ? id : Hash(Encoding.UTF8.GetBytes(id)))}";

    /// <summary>The key of an event that has no id of its own: sender, time, kind and what else tells it from others.</summary>
    public string KeyBy(params ReadOnlySpan<string?> parts) => Timestamp is { } at
        ? Key($"{Sender ?? "-"}|{new DateTimeOffset(at).ToUnixTimeMilliseconds()}|{string.Join('|', parts)}")
        : KeyByContent();

    // Not by the entry's time: a redelivery comes with a later one.
    public string KeyByContent() => Key(Hash(JsonMarshal.GetRawUtf8Value(Json)));

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
