using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Channels.Messenger;

/// <summary>
/// The limits of message content (Messenger Platform, Send API, quick replies and template references). Meta does not say
/// what a "character" is; UTF-16 units are never fewer than code points, so we count those.
/// </summary>
internal static class MessengerLimits
{
    /// <summary>Meta allows less than 2,000; the rest is left for whatever else it counts.</summary>
    public const int Text = 1900;
    public const int ButtonText = 640;
    public const int Buttons = 3;
    public const int Cards = 10;
    public const int CardLine = 80;
    public const int Label = 20;

    /// <summary>Of the greeting, and of an opening question; both are not in the reference, but known from use.</summary>
    public const int Greeting = 160;
    public const int Opener = 80;
    public const int QuickReplies = 13;

    /// <summary>Ours, not Meta's (1,000): what fits every channel.</summary>
    public const int Payload = 300;
    public const int Link = 2048;

    /// <summary>Chinese stays readable in the outbox and in snapshots.</summary>
    public static JsonSerializerOptions Relaxed { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A label as it fits on a button, with "…" for what does not.</summary>
    /// <exception cref="ArgumentException">The label is blank: a mistake of ours.</exception>
    public static string Title(string label) => Shorten(label, Label);

    /// <summary>Words as they fit where so many characters do, with "…" for what does not.</summary>
    /// <exception cref="ArgumentException">They are blank: a mistake of ours.</exception>
    public static string Shorten(string words, int most)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        if (words.Length <= most)
        {
            return words;
        }

        var end = 0;
        for (var next = 0; next < most; next += StringInfo.GetNextTextElementLength(words.AsSpan(next)))
        {
            end = next;
        }

        return words[..end].TrimEnd() + "…";
    }

    /// <exception cref="ArgumentException">The data is empty or too long: a mistake of ours.</exception>
    public static string Data(string data) => data.Length is > 0 and <= Payload
        ? data
        : throw new ArgumentException($"Data behind a button has 1 to {Payload} UTF-16 units, not {data.Length}.", nameof(data));
}
