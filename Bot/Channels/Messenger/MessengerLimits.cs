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
    public const int QuickReplies = 13;

    /// <summary>Ours, not Meta's (1,000): what fits every channel.</summary>
    public const int Payload = 300;
    public const int Link = 2048;

    /// <summary>Chinese stays readable in the outbox and in snapshots.</summary>
    public static JsonSerializerOptions Relaxed { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A label as it fits on a button, with "…" for what does not.</summary>
    /// <exception cref="ArgumentException">The label is blank: a mistake of ours.</exception>
    public static string Title(string label)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(label);
        if (label.Length <= Label)
        {
            return label;
        }

        var end = 0;
        for (var next = 0; next < Label; next += StringInfo.GetNextTextElementLength(label.AsSpan(next)))
        {
            end = next;
        }

        return label[..end].TrimEnd() + "…";
    }

    /// <exception cref="ArgumentException">The data is empty or too long: a mistake of ours.</exception>
    public static string Data(string data) => data.Length is > 0 and <= Payload
        ? data
        : throw new ArgumentException($"Data behind a button has 1 to {Payload} UTF-16 units, not {data.Length}.", nameof(data));
}
