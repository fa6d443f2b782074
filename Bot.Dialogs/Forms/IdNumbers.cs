using System.Text.RegularExpressions;
using Bot.Dialogs.Privacy;

namespace Bot.Dialogs.Forms;

/// <summary>Takes national ID numbers out of what is typed into a form: the agency never needs one (個人資料保護法 §5).</summary>
internal static partial class IdNumbers
{
    /// <summary>The text with what looks like an ID number hidden; a mail address that looks like one stays.</summary>
    public static string Hide(string text) => Alike().Replace(text, "◯◯◯");

    [GeneratedRegex(NationalId.Pattern + "(?![A-Za-z0-9._-]*[@＠])")]
    private static partial Regex Alike();
}
