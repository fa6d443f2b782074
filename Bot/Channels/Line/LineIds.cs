using System.Buffers;

namespace Bot.Channels.Line;

/// <summary>
/// Checks the ids of LINE before anything else uses them: they come from outside and end up in addresses of calls, where
/// <c>..</c> would lead to another call.
/// </summary>
public static class LineIds
{
    /// <summary>What stands before the colon in a citizen's address.</summary>
    public const string Channel = "line";

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-");

    /// <summary>A person: <c>U</c> and 32 hexadecimal digits.</summary>
    public static bool IsUser(string? id) => id is ['U', _, ..] and { Length: 33 } && Only(Hexadecimal, id.AsSpan(1));

    /// <summary>A group (<c>C…</c>) or room (<c>R…</c>); their exact form is not documented.</summary>
    public static bool IsGroup(string? id) => id is ['C' or 'R', _, ..] and { Length: <= 100 } && Only(Plain, id);

    /// <summary>A message: decimal digits, of which there are about 18 today.</summary>
    public static bool IsMessage(string? id) => id is { Length: > 0 and <= 32 } && Only(Digits, id);

    /// <summary>An event: a ULID of 26 characters today.</summary>
    public static bool IsEvent(string? id) => id is { Length: > 0 and <= 64 } && Only(Plain, id);

    /// <summary>Anything that may stand in an address of a call without leading elsewhere.</summary>
    public static bool IsPlain(string id) => id is { Length: > 0 and <= 100 } && Only(Plain, id);

    /// <summary>The recipient in a citizen's address (<c>line:U…</c>), or null if it is none of LINE's.</summary>
    public static string? RecipientOf(string citizen) =>
        citizen.Split(':', 2) is [Channel, var id] && (IsUser(id) || IsGroup(id)) ? id : null;

    private static bool Only(SearchValues<char> allowed, ReadOnlySpan<char> id) => !id.ContainsAnyExcept(allowed);
}
