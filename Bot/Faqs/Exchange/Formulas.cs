using System.Text.RegularExpressions;

namespace Bot.Faqs.Exchange;

/// <summary>
/// Keeps a spreadsheet from running what somebody wrote as a formula: a cell that begins like one gets an apostrophe
/// before it (OWASP, "CSV Injection"). Text that has such an apostrophe already gets one more, so that nothing is lost on the way back.
/// </summary>
internal static partial class Formulas
{
    public static string Neutralise(string cell) => Begin().IsMatch(cell) ? "'" + cell : cell;

    public static string Restore(string cell) => cell.StartsWith('\'') && Begin().IsMatch(cell) ? cell[1..] : cell;

    [GeneratedRegex(@"^'*[=+\-@\t\r\n]")]
    private static partial Regex Begin();
}
