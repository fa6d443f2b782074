using System.Text.Json.Serialization;

namespace Bot.Faqs;

/// <summary>A contact or page that an answer names: shown on a line of its own under the answer.</summary>
/// <param name="Label">What citizens read before the address.</param>
/// <param name="Address">An <c>https:</c>, <c>http:</c> or <c>tel:</c> address.</param>
public sealed record WebLink(string Label, string Address)
{
    private const char Between = '|';

    /// <summary>Reads <c>label | address</c>, as forms and files write it; without a label the address stands for it.</summary>
    public static WebLink Parse(string line)
    {
        var cut = line.IndexOf(Between, StringComparison.Ordinal);
        return cut < 0 ? new("", line.Trim()) : new(line[..cut].Trim(), line[(cut + 1)..].Trim());
    }

    /// <summary>Reads one link from every line that is not empty.</summary>
    public static IReadOnlyList<WebLink> ParseAll(IEnumerable<string> lines) => [.. lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(Parse)];

    /// <summary>True for addresses that a phone opens and that lead nowhere else.</summary>
    [JsonIgnore]
    public bool IsUsable => Uri.TryCreate(Address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "tel";

    /// <summary>As citizens read it: a phone makes the number or address tappable by itself.</summary>
    [JsonIgnore]
    public string Spoken
    {
        get
        {
            var address = Address.StartsWith("tel:", StringComparison.Ordinal) ? Address["tel:".Length..] : Address;
            return Label is "" ? address : $"{Label} {address}";
        }
    }

    public override string ToString() => Label is "" ? Address : $"{Label} {Between} {Address}";
}
