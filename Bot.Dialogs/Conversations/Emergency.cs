using System.Text.RegularExpressions;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// Recognises danger to life in a citizen's words. When in doubt it sounds: being told of 119 once too often costs a
/// moment, not being told may cost a life.
/// </summary>
internal static class Emergency
{
    private static readonly Regex Alarm = AnyOf("Alarms");
    private static readonly Regex Harmless = AnyOf("Harmless");
    private static readonly Regex Hypothetical = AnyOf("Hypotheticals");
    private static readonly string[] Negations = [.. CitizenWords.List("Negations")];
    private static readonly string[] Fillers = [.. CitizenWords.List("NegationFillers")];

    public static bool IsIn(TypedWords typed)
    {
        var words = Harmless.Replace(typed.Clauses, "\n");
        return Alarm.Matches(words).Any(alarm => IsMeant(BeforeIn(words, alarm.Index)));
    }

    private static bool IsMeant(ReadOnlySpan<char> before) => !Hypothetical.IsMatch(before) && !IsDenied(before);

    private static ReadOnlySpan<char> BeforeIn(string words, int alarm)
    {
        var before = words.AsSpan(0, alarm);
        return before[(before.LastIndexOf('\n') + 1)..];
    }

    // "沒有人受困", "not trapped"; but "是不是失火了" asks, and so do "會不會" and "有沒有".
    private static bool IsDenied(ReadOnlySpan<char> before)
    {
        foreach (var negation in Negations)
        {
            var rest = WithoutFillers(before);
            if (rest.EndsWith(negation, StringComparison.Ordinal))
            {
                return !rest[..^negation.Length].EndsWith(negation.AsSpan(negation.Length - 1), StringComparison.Ordinal);
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> WithoutFillers(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        foreach (var filler in Fillers)
        {
            if (before.EndsWith(filler, StringComparison.Ordinal))
            {
                return WithoutFillers(before[..^filler.Length]);
            }
        }

        return before;
    }

    private static Regex AnyOf(string list) =>
        new(string.Join('|', CitizenWords.List(list).Select(Pattern)), RegexOptions.Compiled | RegexOptions.CultureInvariant);

    // A line of the list: "=火災" is a whole clause, "…" stands for up to six characters or for any ending of a Latin word.
    private static string Pattern(string line)
    {
        var words = Regex.Escape(line.Trim('=', '…')).Replace("…", "[^\n]{0,6}", StringComparison.Ordinal);
        var (start, end) = line switch
        {
            ['=', ..] => ("(?<=^ *|\n *)", "(?= *\n| *$)"),
            [>= 'a' and <= 'z', .., '…'] => ("(?<![a-z])", ""),
            [>= 'a' and <= 'z', ..] => ("(?<![a-z])", "(?![a-z])"),
            _ => ("", "")
        };
        return start + words + end;
    }
}
