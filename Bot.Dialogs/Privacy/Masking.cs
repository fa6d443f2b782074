using System.Text.RegularExpressions;

namespace Bot.Dialogs.Privacy;

/// <summary>
/// Takes out of a citizen's words what may tell who it is, before they are kept for learning or leave the house: national
/// ids, telephone and other long numbers, mail addresses, licence plates, the numbers of houses, and names where the citizen
/// says that it is one. What is taken out becomes "◯", so that a clerk still understands the question.
/// </summary>
/// <remarks>
/// Best effort on free text, not anonymisation: a name that is merely mentioned stays. Data that a form asked for must not be
/// kept for learning at all. 個人資料保護法 §5 asks to keep no more than needed.
/// </remarks>
public static partial class Masking
{
    private const string Masked = "◯";

    /// <summary>What each pattern finds, for those who show it instead of taking it out.</summary>
    internal static IEnumerable<(ClueKind Kind, Regex Pattern)> Patterns =>
    [
        (ClueKind.Contact, Mails()), (ClueKind.Contact, Accounts()), (ClueKind.Contact, Ids()), (ClueKind.Contact, Plates()),
        (ClueKind.Contact, Numbers()), (ClueKind.Contact, SpokenNumbers()), (ClueKind.Door, HouseNumbers()), (ClueKind.Door, ForeignHouseNumbers()),
        (ClueKind.Name, Surnames()), (ClueKind.Name, Names()), (ClueKind.Name, ForeignNames())
    ];

    /// <summary>The text with personal data masked. Masking twice is masking once.</summary>
    public static string Mask(string text)
    {
        text = Mails().Replace(text, "◯@◯");
        text = Accounts().Replace(text, Masked);
        text = Ids().Replace(text, Masked);
        text = Plates().Replace(text, Masked);
        text = Numbers().Replace(text, number => Date().IsMatch(number.ValueSpan) ? number.Value : Masked);
        text = SpokenNumbers().Replace(text, Masked);
        text = Extensions().Replace(text, "");
        text = HouseNumbers().Replace(text, Masked);
        text = ForeignHouseNumbers().Replace(text, Masked);
        text = Surnames().Replace(text, Masked);
        text = Names().Replace(text, Masked);
        return ForeignNames().Replace(text, Masked);
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}._%+-]+[@＠][\p{L}\p{Nd}-]+(\.[\p{L}\p{Nd}-]+)+")]
    private static partial Regex Mails();

    [GeneratedRegex(PersonalWords.Account)]
    private static partial Regex Accounts();

    // Also those with a slip in them: the check digit tells which numbers are real, not which are meant.
    [GeneratedRegex(NationalId.Pattern)]
    private static partial Regex Ids();

    [GeneratedRegex(@"(?<![A-Za-z\p{Nd}])(?:[A-Za-z]{2,3}-\p{Nd}{3,4}|\p{Nd}{3,4}-[A-Za-z]{2,3})(?![A-Za-z\p{Nd}])")]
    private static partial Regex Plates();

    // Seven digits and more; they may be full-width and broken up by hyphens, dots, brackets and blanks.
    [GeneratedRegex(@"[+＋]?[(（]?\p{Nd}(?:[\s()（）.\-－]{0,2}\p{Nd}){6,}")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?:(?:19|20)\p{Nd}\p{Nd}|1\p{Nd}\p{Nd})[.-]\p{Nd}{1,2}[.-]\p{Nd}{1,2}$")]
    private static partial Regex Date();

    [GeneratedRegex(PersonalWords.SpokenNumber)]
    private static partial Regex SpokenNumbers();

    [GeneratedRegex(PersonalWords.Extension)]
    private static partial Regex Extensions();

    [GeneratedRegex(PersonalWords.HouseNumber)]
    private static partial Regex HouseNumbers();

    // "No. 12-3, Zhongshan Rd.", "12 Zhongshan North Road", "Jalan Merdeka no 5", "số 5 đường Lê Lợi".
    [GeneratedRegex(
        @"(?<=\bno\.?\s*)\p{Nd}+(?:-\p{Nd}+)?(?=\s*,)|(?<=\b(?:jalan|jl\.?)\s[^,\n]{1,40}no\.?\s*)\p{Nd}+" +
        @"|\b\p{Nd}+(?:-\p{Nd}+)?(?=,?\s+(?:\p{L}[\p{L}.]*\s+){1,4}(?:road|rd|street|st|lane|alley|avenue|ave)\b)|(?<=\bsố\s*)\p{Nd}+(?=\s+(?:đường|phố|ngõ))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForeignHouseNumbers();

    [GeneratedRegex(PersonalWords.SaidName)]
    private static partial Regex Names();

    [GeneratedRegex(PersonalWords.SaidSurname)]
    private static partial Regex Surnames();

    [GeneratedRegex(
        @"(?<=\b(?i:my name is|nama saya|tên tôi là|tôi tên là|tôi tên|ang pangalan ko ay|pangalan ko ay)\s+)[\p{L}\p{M}'-]+(?:\s+\p{Lu}[\p{L}\p{M}'-]*){0,3}" +
        @"|(?<=\b(?:I am|I'm|I’m|This is|this is|i am)\s+)\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+){1,2}" +
        @"|(?<=(?:ผม|ฉัน|ดิฉัน)ชื่อ\s*)[\p{IsThai}]+(?:\s[\p{IsThai}]+)?")]
    private static partial Regex ForeignNames();
}
