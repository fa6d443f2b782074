using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Tests.Year;

/// <summary>Which notices have to follow from what officers did, by a mark in their words and the number of the case.</summary>
internal sealed partial class YearNotices
{
    private int marks;

    public List<ExpectedNotice> Expected { get; } = [];

    /// <summary>An officer's words for a case, that nobody has used before.</summary>
    public string Words(YearCase about) =>
        string.Create(CultureInfo.InvariantCulture, $"案件 {about.Number} 有進度：已依規定處理。〔N{++marks:00000}〕");

    /// <summary>The citizen of a case has to be told.</summary>
    public void Expect(YearCase told, string words, DateTime at)
    {
        if (told.Answer != "none" && told.NoticesOffAt is null)
        {
            Expected.Add(new(told, In(words).Single().Mark, at));
        }
    }

    /// <summary>The notices of deeds in what a citizen got, and those by which the program says that it has closed a case.</summary>
    public static IEnumerable<(string Number, string Mark)> In(string words) =>
        Notice().Matches(words).Select(m => (m.Groups[1].Value, m.Groups[2].Value))
            .Concat(Closing().Matches(words).Select(m => (m.Groups[1].Value + m.Groups[2].Value, Closed)));

    /// <summary>The mark of a closing, which is told in the program's own words.</summary>
    public const string Closed = "closed";

    [GeneratedRegex("案件 ([0-9A-Z-]+) 有進度：已依規定處理。(〔N[0-9]{5}〕)")]
    private static partial Regex Notice();

    [GeneratedRegex("案件 ([0-9A-Z-]+) 已結案|Case ([0-9A-Z-]+) is closed")]
    private static partial Regex Closing();
}

/// <summary>A notice that has to be told once.</summary>
/// <param name="Told">The case of whoever is told.</param>
/// <param name="Mark">By which it is known again.</param>
/// <param name="At">When the deed was done, on the agency's wall.</param>
internal sealed record ExpectedNotice(YearCase Told, string Mark, DateTime At);
