using System.Globalization;
using System.Text.Json;
using Bot.Dialogs.Activities;

namespace Bot.Channels.Messenger;

/// <summary>
/// What the echo of a message that left the Page tells. Every message of ours carries metadata that begins with
/// <see cref="Prefix"/>: that, not the order of arrival, says that it is ours, for an echo may come before the answer to
/// our own call. Another program on the same Page may use the same word, so a foreign app id overrules it.
/// </summary>
internal static class MessengerEcho
{
    private const string Prefix = "outbox:";

    public static string MetadataOf(long call) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{call}");

    /// <summary>For a sentence sent ahead of a call: ours, but it confirms nothing.</summary>
    public static string MetadataOfNotice(long call) => MetadataOf(call) + ":notice";

    /// <summary>
    /// The call that is confirmed, if any, and what the conversation hears: nothing of our own messages; of anybody
    /// else's, be it a clerk in the Page inbox or another tool, that the bot has to keep silent.
    /// </summary>
    public static (long? Confirms, Activity? Activity) Read(JsonElement message, string appId)
    {
        var sender = message.Member("app_id").Text();
        var ours = message.Member("metadata").Text() is { } text && text.StartsWith(Prefix, StringComparison.Ordinal) ? text : null;
        return (ours, sender) switch
        {
            _ when appId != "" && sender is not null && sender != appId => (null, new PersonSpokeActivity()),
            ({ } metadata, _) => (CallIn(metadata), null),
            (null, { } app) when app == appId => (null, null),
            _ => (null, new PersonSpokeActivity())
        };
    }

    private static long? CallIn(string metadata) =>
        long.TryParse(metadata.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var call)
            ? call
            : null;
}
