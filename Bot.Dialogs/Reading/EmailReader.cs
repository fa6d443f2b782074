using System.Text.RegularExpressions;

namespace Bot.Dialogs.Reading;

/// <summary>Reads an e-mail address and asks about what is probably a slip of the finger.</summary>
public static partial class EmailReader
{
    /// <summary>RFC 5321: a path of 256 octets with its two angle brackets.</summary>
    public const int Longest = 254;

    private const int LongestLocalPart = 64;

    private static readonly string[] Popular =
        ["gmail.com", "yahoo.com.tw", "yahoo.com", "hotmail.com", "outlook.com", "icloud.com", "hinet.net", "livemail.tw", "pchome.com.tw"];

    // One letter away from a popular one, and real.
    private static readonly string[] Real = ["ymail.com", "email.com", "mail.com", "fmail.com", "rmail.com"];

    /// <summary>
    /// The address with its domain in lower case, or a problem: <see cref="MaybeMeant"/> with the address that was probably
    /// meant, <see cref="TooLong"/>, <see cref="NothingRead"/>.
    /// </summary>
    /// <param name="words">The citizen's words; an address among others is found.</param>
    /// <param name="asWritten">True if the citizen insists on what was written.</param>
    public static Reading<string> Read(string? words, bool asWritten = false)
    {
        if (Address().Match(Plain.Of(words, 1000)) is not { Success: true } found)
        {
            return new(null, new NothingRead());
        }

        var (local, written) = (found.Groups["local"].Value.Trim('.'), found.Groups["domain"].Value.TrimEnd('.', ',').ToLowerInvariant());
        var domain = written.Replace(',', '.');
        var address = $"{local}@{domain}";
        return domain switch
        {
            _ when local is "" || local.Contains("..", StringComparison.Ordinal) => new(null, new NothingRead()),
            _ when address.Length > Longest => new(null, new TooLong(Longest)),
            _ when local.Length > LongestLocalPart => new(null, new TooLong(LongestLocalPart)),
            _ when !asWritten && Meant(written, domain) is { } meant => new(null, new MaybeMeant($"{local}@{meant}")),
            _ when !Domain().IsMatch(domain) => new(null, new NothingRead()),
            _ => new(address)
        };
    }

    private static string? Meant(string written, string domain) => domain switch
    {
        _ when Popular.Contains(written) || Real.Contains(written) => null,
        "gmail.com.tw" => "gmail.com",
        _ when Popular.FirstOrDefault(p => IsOneSlipAway(domain, p) || p.Split('.')[0] == domain) is { } popular => popular,
        _ => written == domain ? null : domain
    };

    // One letter too many, too few or another, or two that changed places.
    private static bool IsOneSlipAway(string written, string meant)
    {
        var start = 0;
        while (start < Math.Min(written.Length, meant.Length) && written[start] == meant[start])
        {
            start++;
        }

        var (rest, restMeant) = (written[start..], meant[start..]);
        return (rest, restMeant) switch
        {
            ([_, .. var more], _) when more == restMeant => true,
            (_, [_, .. var more]) when rest == more => true,
            ([_, .. var one], [_, .. var two]) when one == two => true,
            ([var a, var b, .. var one], [var c, var d, .. var two]) => a == d && b == c && one == two,
            _ => false
        };
    }

    [GeneratedRegex(@"(?<local>[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+) ?@ ?(?<domain>[A-Za-z0-9.,-]+)")]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$")]
    private static partial Regex Domain();
}
