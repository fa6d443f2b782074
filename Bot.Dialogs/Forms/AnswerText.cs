using Bot.Dialogs.Places;

namespace Bot.Dialogs.Forms;

/// <summary>Answers as citizens read them again.</summary>
internal static class AnswerText
{
    public static string Of(Answer answer, Func<string, string> label) => answer switch
    {
        { Choice: { } key } => label(key),
        { Place: { } place } => Of(place),
        _ => answer.Words ?? ""
    };

    /// <summary>The address as it was understood, else the words with the district in front, or the point.</summary>
    public static string Of(Place place) => place switch
    {
        { Address: { } address, Words.Length: > 0 } => (address with { District = address.District ?? place.District }).Display(),
        { Words: { Length: > 0 } words, District: { } district } when !words.Contains(district, StringComparison.Ordinal) => district + words,
        { Words.Length: > 0 } => place.Words,
        { Point: { } point } => $"{place.District}{FormattableString.Invariant($" ({point.Latitude:F5}, {point.Longitude:F5})")}".Trim(),
        _ => place.District ?? ""
    };
}
